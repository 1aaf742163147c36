import { StateShape } from "@/components/ui/state";
import type { StaffReportState } from "@/lib/db/generated/enums";
import { getTranslator } from "@/lib/i18n/translator";

type Props = {
  state: Exclude<StaffReportState, "unconfirmed">;
  reference: string | null;
};

const shapes = { waiting: "wait", taken_up: "done", declined: "off" } as const;

/** How the report stands, and nothing of what it says. */
export async function ReportStatePart({ state, reference }: Props) {
  const t = await getTranslator("staffReports");
  return (
    <>
      <h1 className="type-act flex items-start gap-3">
        <StateShape kind={shapes[state]} className="mt-2.5 size-6" />
        {t(`state.${state}`)}
      </h1>
      <p className="mt-3">{t(`state.${state}Body`)}</p>
      <dl className="mt-8 border-y border-line py-4">
        <dt className="type-note text-ink2">{t("state.reference")}</dt>
        <dd className="type-sub">{reference}</dd>
      </dl>
      <p className="type-note mt-4 text-ink2">{t("state.keepAddress")}</p>
    </>
  );
}
