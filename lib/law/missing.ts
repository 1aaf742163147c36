import type { Askable, Facts } from "./case-facts";
import { TRIALS, type Trial } from "./trials";

export type Missing = {
  readonly fact: Askable;
  /** Whether some value of it changes a decision, only days and categories, or a decision once more is known. */
  readonly changes: "decision" | "detail" | "later";
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

const RANKS = { decision: 0, detail: 1, later: 2 } as const;
const rank = ({ changes }: Pick<Missing, "changes">) => RANKS[changes];

/**
 * The same, and behind it what only counts once the kind of event and of information are known: found by assuming
 * an ordinary mis-sent message with personal data where they are not.
 */
export function listMissingAndLater(facts: Facts, outcomeOf: (facts: Facts) => Outcome): readonly Missing[] {
  const now = listMissing(facts, outcomeOf);
  if (facts.event_type !== undefined && facts.information_type !== undefined) return now;
  const assumed: Facts = {
    ...facts,
    event_type: facts.event_type ?? "misdirected_message",
    information_type: facts.information_type ?? "personal_data",
  };
  const gates = TRIALS.filter(({ fact }) => fact === "event_type" || fact === "information_type");
  const later = [
    ...gates
      .filter((gate) => gate.values(facts).length > 0)
      .map(({ fact }): Missing => ({ fact, changes: "later", outcomes: 1 })),
    ...listMissing(assumed, outcomeOf).filter(({ changes }) => changes === "decision"),
  ];
  const known = new Set(now.map(({ fact }) => fact));
  return [...now, ...later.filter(({ fact }) => !known.has(fact)).map(toLater)];
}

const toLater = (missing: Missing): Missing => ({ ...missing, changes: "later" });

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
