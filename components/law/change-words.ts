import type { Changes, DutyChange } from "@/lib/findings/compare";
import type { Effect } from "@/lib/findings/effects";
import type { FactName } from "@/lib/law/case-facts";
import type { LawSay } from "./law-say";

const MOST_EFFECTS = 2;

const decided = ({ before, after }: DutyChange) => before?.decision !== after?.decision;
const isBinding = ({ kind }: DutyChange) => kind === "duty";

/** What some changes amount to, the duties first; what falls away is said to fall by nobody but a person. */
export function changeWords(
  { duties, cases }: Changes,
  { t, rule, list, due, duty, ...say }: LawSay,
): string[] {
  const binding = duties.filter(isBinding);
  const moved = (to: "required" | "not_required" | "needs_review") =>
    binding.filter((change) => decided(change) && (change.after?.decision ?? "not_required") === to);
  const names = (changes: readonly DutyChange[]) => say.duties(changes.map((change) => change.duty));
  const [needed, freed, review] = [moved("required"), moved("not_required"), moved("needs_review")];
  const clocks = binding.filter((change) => !decided(change) && change.after?.clock);
  const hit = cases.filter(({ after }) => after === "applies").map((one) => rule.title(one.rule));
  const gone = cases
    .filter(({ before, after }) => before === "applies" && after === "does-not-apply")
    .map((one) => rule.title(one.rule));
  return [
    ...(needed.length > 0 ? [t("effects.needed", { duties: names(needed) })] : []),
    ...(freed.length > 0 ? [t("effects.freed", { duties: names(freed) })] : []),
    ...(review.length > 0 ? [t("effects.review", { duties: names(review) })] : []),
    ...clocks.flatMap((change) =>
      change.after?.clock
        ? [t("effects.due", { duty: duty(change.duty), due: due(change.after.clock) })]
        : [],
    ),
    ...(hit.length > 0 ? [t("effects.hit", { case: list(hit) })] : []),
    ...(gone.length > 0 && freed.length === 0 ? [t("effects.gone", { case: list(gone) })] : []),
  ];
}

/** What the answers to a question would change, a sentence for each answer that changes anything. */
export function effectWords(fact: FactName, effects: readonly Effect[], say: LawSay): string[] {
  const { t, list, answer } = say;
  const telling = effects.filter(({ changes }) => changes.duties.length > 0 || changes.cases.length > 0);
  const lines = telling.flatMap(({ values, changes }) => {
    const what = changeWords(changes, say);
    if (what.length === 0) return [];
    const names = values.map((value) => answer(fact, value[fact]));
    return [t("effects.line", { answer: list(names), what: what.slice(0, 2).join(t("separator")) })];
  });
  return lines.slice(0, MOST_EFFECTS);
}
