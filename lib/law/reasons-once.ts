import type { Reason } from "./explain";
import type { RuleId } from "./rule-ids";

/** A reason in a list in which every rule is explained once; where it comes again, `isAgain` stands for its reasons. */
export type ReasonOnce = Omit<Reason, "because"> & {
  readonly isAgain: boolean;
  readonly because: readonly ReasonOnce[];
};

/** The trees of reasons, each rule explained where it is met first: several duties rest on the same rules. */
export function reasonsOnce(roots: readonly Reason[]): readonly ReasonOnce[] {
  const seen = new Set<RuleId>();
  const once = (reason: Reason): ReasonOnce => {
    const isAgain = seen.has(reason.rule) && reason.because.length + reason.facts.length > 0;
    seen.add(reason.rule);
    return isAgain
      ? { ...reason, isAgain, facts: [], because: [] }
      : { ...reason, isAgain, because: reason.because.map(once) };
  };
  return roots.map(once);
}
