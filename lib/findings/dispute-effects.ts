import { asSaidBy } from "@/lib/facts/readings";
import { type InputFact, isInputFact } from "@/lib/law/fact-inputs";
import { assess } from "./assess";
import { type Changes, changesBetween } from "./compare";
import type { LoadedAssessment, StatedAt } from "./load-assessment";

/** What sources say differently of a fact, and what would change if it was decided as one of them says. */
export type Dispute = {
  readonly name: InputFact;
  readonly voices: readonly { readonly entry: StatedAt; readonly changes: Changes }[];
};

/** The disputed facts that can be decided, in the order in which they were first stated. Pure. */
export function disputesOf({ settled, beside, law }: LoadedAssessment, now: Date): readonly Dispute[] {
  return [...settled.values()].flatMap(({ name, contradictions }) => {
    if (contradictions.length === 0 || !isInputFact(name)) return [];
    const voices = contradictions.map((entry) => ({
      entry,
      changes: changesBetween(law, assess(asSaidBy(settled, entry), beside, now).law),
    }));
    return [{ name, voices }];
  });
}
