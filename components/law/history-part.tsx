import { Section } from "@/components/ui/section";
import type { DutyChange } from "@/lib/findings/compare";
import type { HistoryStep } from "@/lib/findings/history";
import type { LawView } from "@/lib/findings/law-queries";
import { formatShortInstant } from "@/lib/i18n/format";
import { translatorFor } from "@/lib/i18n/translator";
import type { LawSay } from "./law-say";

const MOST = 12;

type Props = { view: LawView; say: LawSay };

/** How the findings went as facts came in, the latest first. */
export function HistoryPart({ view, say }: Props) {
  const { t } = say;
  const { history } = view;
  if (history.length === 0) return null;
  const shown = history.slice(-MOST).toReversed();
  return (
    <Section title={t("history.title")} level="sub" id="history">
      <details>
        <summary className="link type-note inline-block py-2.5">
          {t("history.open", { count: history.length })}
        </summary>
        <ol className="type-note">
          {shown.map((step) => (
            <Step key={step.at?.getTime() ?? "now"} step={step} view={view} say={say} />
          ))}
        </ol>
        {history.length > MOST && (
          <p className="type-note text-ink2">{t("history.older", { count: history.length - MOST })}</p>
        )}
      </details>
    </Section>
  );
}

function Step({ step, view, say }: Props & { step: HistoryStep }) {
  const { t, locale } = say;
  const { at, byId, facts, changes, versions } = step;
  const who = byId && view.names.get(byId);
  const effects = [
    ...changes.duties.filter(({ kind, before, after }) => kind === "duty" && isWorthSaying(before, after)),
  ].map((change) => dutyWords(change, say));
  const cases = changes.cases
    .filter(({ before, after }) => before !== null && after !== null)
    .map((one) =>
      t("history.case", { case: say.rule.title(one.rule), after: t(`status.${one.after ?? "open"}`) }),
    );
  return (
    <li className="grid gap-x-4 border-b border-rule py-3 tablet:grid-cols-[9rem_1fr]">
      <p className="text-ink2">
        {at ? formatShortInstant(at, locale) : t("history.now")}
        <span className="block">{at ? who : t("history.lists")}</span>
      </p>
      <div>
        <ul>
          {facts.map(({ name, before, after }) => (
            <li key={name}>
              {before === undefined
                ? t("history.fact", { name: say.fact.name(name), value: say.fact.value(name, after) })
                : t("history.factChanged", {
                    name: say.fact.name(name),
                    before: say.fact.value(name, before),
                    after: say.fact.value(name, after),
                  })}
            </li>
          ))}
        </ul>
        <ul className="mt-1 font-bold">
          {effects.length + cases.length === 0 && (
            <li className="font-normal text-ink2">{t("history.nothing")}</li>
          )}
          {[...effects, ...cases].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {versions.length > 0 && (
          <p className="text-ink2">
            {t("history.versions", { rules: say.list(versions.map(({ rule }) => say.rule.title(rule))) })}
          </p>
        )}
      </div>
    </li>
  );
}

/** At the beginning everything is new: only what is asked is worth a line. */
function isWorthSaying(before: DutyChange["before"], after: DutyChange["after"]): boolean {
  return before !== null || (after !== null && after.decision === "required");
}

function dutyWords({ duty, before, after }: DutyChange, say: LawSay): string {
  const { t } = say;
  const law = translatorFor(say.locale, "law");
  const decision = (state: DutyChange["after"]) =>
    !state || state.decision === "not_required"
      ? t("status.does-not-apply")
      : law(`decision.${state.decision}`);
  const name = say.duty(duty);
  if (before && before.decision === after?.decision)
    return t("history.due", { duty: name, due: after.clock ? say.due(after.clock) : t("whatIf.noDue") });
  const due = after?.clock ? ` ${say.due(after.clock)}` : "";
  return before
    ? `${t("history.dutyChanged", { duty: name, before: decision(before), after: decision(after) })}${due}`
    : `${t("history.duty", { duty: name, after: decision(after) })}${due}`;
}
