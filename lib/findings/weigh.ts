import type { DutyId } from "@/lib/law/duties";
import type { Decision } from "@/lib/law/regimes";
import type { RuleId } from "@/lib/law/rule-ids";
import { isNotice, isReport, type Matter, strictest } from "./matters";

/** What legal decides of each rule; what is left out, or left open, is as the rules say. */
export type Decisions = { readonly [Id in RuleId]?: Decision };

export type Outcome = { readonly report: Decision; readonly notify: Decision };

/** What a decision of legal amounts to against what the rules say. */
export type Weighed = {
  readonly kind: "confirmed" | "departed";
  readonly byLegal: ReadonlyMap<RuleId, Decision>;
  /** Duties decided otherwise than the rules say. */
  readonly departures: readonly DutyId[];
  /** Those of them that ask for less: required or open by the rules, not required by legal. */
  readonly lowered: readonly DutyId[];
  readonly byRules: Outcome;
  readonly outcome: Outcome;
  /** A departure, and "not required", say why. */
  readonly needsReason: boolean;
  /** What asks for less than the rules, and "not required", count only once a second person has approved. */
  readonly needsApproval: boolean;
};

const RANK = { not_required: 0, needs_review: 1, required: 2 } as const;

/** Weighs a decision. What the rules have decided cannot be made open again: that would only lower it unseen. */
export function weigh(matters: readonly Matter[], decisions: Decisions = {}): Weighed {
  const byLegal = new Map(
    matters.map(({ rule, byRules }) => {
      const decided = decisions[rule];
      return [rule, decided === undefined || decided === "needs_review" ? byRules : decided];
    }),
  );
  const rank = (decision: Decision) => RANK[decision];
  const asked = ({ rule, byRules }: Matter) => byLegal.get(rule) ?? byRules;
  const departed = matters.filter((matter) => asked(matter) !== matter.byRules);
  const less = departed.filter((matter) => rank(asked(matter)) < rank(matter.byRules));
  const outcome = outcomeOf(matters, asked);
  const isFree = outcome.report === "not_required" || outcome.notify === "not_required";
  return {
    kind: departed.length > 0 ? "departed" : "confirmed",
    byLegal,
    departures: departed.flatMap(({ duties }) => duties),
    lowered: less.flatMap(({ duties }) => duties),
    byRules: outcomeOf(matters, ({ byRules }) => byRules),
    outcome,
    needsReason: departed.length > 0 || isFree,
    needsApproval: less.length > 0 || isFree,
  };
}

function outcomeOf(matters: readonly Matter[], decided: (matter: Matter) => Decision): Outcome {
  return {
    report: strictest(matters.filter(({ rule }) => isReport(rule)).map(decided)),
    notify: strictest(matters.filter(({ rule }) => isNotice(rule)).map(decided)),
  };
}
