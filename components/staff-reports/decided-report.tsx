import Link from "next/link";
import { State } from "@/components/ui/state";
import { formatInstant } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";

type Props = {
  state: "taken_up" | "declined";
  decidedBy: string | null;
  decidedAt: Date | null;
  incident: { readonly id: string; readonly reference: string } | null;
};

/** Who decided about a report, when it is no longer here to be read. */
export async function DecidedReport({ state, decidedBy, decidedAt, incident }: Props) {
  const [t, locale] = await Promise.all([getTranslator("staffReports"), getLocale()]);
  const name = decidedBy ?? t("one.somebody");
  const time = decidedAt ? formatInstant(decidedAt, locale) : "";
  return (
    <div className="flex flex-col items-start gap-4">
      <State kind={state === "taken_up" ? "done" : "off"} size="row">
        {t(state === "taken_up" ? "one.takenUp" : "one.declined", { name, time })}
      </State>
      {incident && (
        <Link href={`/incidents/${incident.id}`} prefetch={false} className="link inline-block py-1.5">
          {t("one.toIncident", { reference: incident.reference })}
        </Link>
      )}
      <Link href="/reports" prefetch={false} className="link inline-block py-1.5">
        {t("one.back")}
      </Link>
    </div>
  );
}
