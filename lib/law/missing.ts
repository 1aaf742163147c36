import type { Askable, Facts } from "./case-facts";
import { TRIALS, type Trial } from "./trials";

export type Missing = {
  readonly fact: Askable;
  /** Whether some value of it changes a decision, or only days and categories. */
  readonly changes: "decision" | "detail";
  /** How many different decisions its values lead to. */
  readonly outcomes: number;
};

export type Outcome = { readonly decision: string; readonly detail: string };

/**
 * The facts that are not known and could change the outcome, found by trying their values one fact at a time; those
 * that open the most different decisions come first.
 */
export function listMissing(
  facts: Facts,
  outcomeOf: (facts: Facts) => Outcome,
  trials: readonly Trial[] = TRIALS,
): readonly Missing[] {
  const now = outcomeOf(facts);
  return trials
    .flatMap((trial) => weigh(trial, facts, now, outcomeOf) ?? [])
    .sort((one, other) => rank(one) - rank(other) || other.outcomes - one.outcomes || other.share - one.share)
    .map(({ fact, changes, outcomes }) => ({ fact, changes, outcomes }));
}

const rank = ({ changes }: Pick<Missing, "changes">) => (changes === "decision" ? 0 : 1);

function weigh(trial: Trial, facts: Facts, now: Outcome, outcomeOf: (facts: Facts) => Outcome) {
  const tried = trial.values(facts).map((values) => outcomeOf({ ...facts, ...values }));
  const different = tried.filter(({ decision }) => decision !== now.decision);
  const changesDetail = tried.some(({ detail }) => detail !== now.detail);
  if (different.length === 0 && !changesDetail) return undefined;
  return {
    fact: trial.fact,
    changes: different.length > 0 ? ("decision" as const) : ("detail" as const),
    outcomes: new Set([now, ...tried].map(({ decision }) => decision)).size,
    share: different.length / tried.length,
  };
}
