import { ButtonLink } from "@/components/ui/button-link";
import { Section } from "@/components/ui/section";
import type { LawView } from "@/lib/findings/law-queries";
import { versionOf } from "@/lib/findings/law-view";
import type { FormAction } from "@/lib/form-state";
import { dayInJapan } from "@/lib/i18n/format";
import type { InputFact } from "@/lib/law/fact-inputs";
import { textOfFact } from "@/lib/law/fact-texts";
import { FactForm } from "./fact-form";
import type { LawSay } from "./law-say";

type Props = {
  view: LawView;
  say: LawSay;
  fact: InputFact;
  action: FormAction;
  requestId: string;
  backHref: string;
};

/** One fact to state or to put right, whatever is known of it. */
export function CorrectPart({ view, say, fact, action, requestId, backHref }: Props) {
  const { t } = say;
  const { loaded, now } = view;
  const value = loaded.facts[fact];
  const said = loaded.settled.get(fact);
  return (
    <Section title={t("missing.correct")} lead={say.fact.name(fact)} id="fact">
      <div className="flex flex-col gap-3 pt-4">
        <h3 className="type-sub">{say.fact.question(fact)}</h3>
        {said?.entry && (
          <p className="type-note text-ink2">
            {t("disputes.says", { origin: say.origin(said.entry), value: say.fact.value(fact, value) })}
          </p>
        )}
        <FactForm
          fact={fact}
          version={versionOf(loaded, fact)}
          now={value === undefined ? (said ? "unknown" : undefined) : textOfFact(value)}
          action={action}
          requestId={requestId}
          say={say}
          today={dayInJapan(now)}
        />
        <p>
          <ButtonLink href={backHref} kind="quiet">
            {t("missing.back")}
          </ButtonLink>
        </p>
      </div>
    </Section>
  );
}
