import { RevealForm } from "@/components/people/reveal-form";
import type { DifferencesAddress } from "@/components/reconciliation/differences-address";
import { ButtonLink } from "@/components/ui/button-link";
import type { Translator } from "@/lib/i18n/translator";
import type { DifferenceView } from "@/lib/reconciliation/difference-queries";
import { reveal } from "./reveal-action";

type Props = {
  incidentId: string;
  difference: DifferenceView;
  address: DifferencesAddress;
  t: Translator<"reconciliation">;
  people: Translator<"people">;
  /** Whether the form that decides on it opens beside the values. */
  decidesThen: boolean;
};

/** Why somebody looks at the values of one difference, before they are shown. */
export function LookPart({ incidentId, difference, address, t, people, decidesThen }: Props) {
  const { id, number } = difference;
  const then: Record<string, string> = decidesThen ? { decide: id } : {};
  return (
    <div className="mt-4">
      <h4 className="font-bold">{t("differences.lookTitle", { number })}</h4>
      <p className="type-note mt-1 mb-4 text-ink2">{people("reveal.rule")}</p>
      <RevealForm
        action={reveal.bind(null, { incidentId, differenceId: id }, address.query({}, then))}
        at={address.to({}, { look: id }).replace("#differences", `#d${number}`)}
        t={people}
      />
      <p className="mt-4">
        <ButtonLink href={address.to({}, then).replace("#differences", `#d${number}`)} kind="quiet">
          {t("decide.leave")}
        </ButtonLink>
      </p>
    </div>
  );
}
