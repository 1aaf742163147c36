import type { Facts, On } from "./case-facts";
import { type Contradiction, findContradictions } from "./contradictions";
import { type Duty, listDuties } from "./duties";
import { type Earliest, earliestOf } from "./earliest";
import { findAll, notInForceOn, previewOf } from "./find";
import { listMissingAndLater, type Missing } from "./missing";
import { answerOf, REGIMES, type RegimeAnswer } from "./regimes";
import type { Finding, Found } from "./rule";
import type { RuleId } from "./rule-ids";

export type Evaluation = {
  readonly on: On;
  readonly facts: Facts;
  /** What each rule says; rules that are not in force that day are absent. */
  readonly findings: { readonly [Id in RuleId]?: Finding };
  readonly notInForce: readonly RuleId[];
  /** The Acts under which the commission is told: one of the APPI's two chapters, and the My Number Act. */
  readonly regimes: readonly RegimeAnswer[];
  readonly duties: readonly Duty[];
  readonly contradictions: readonly Contradiction[];
  readonly earliest: Earliest | null;
  /** What promulgated law that is not in force would say instead. For a preview only. */
  readonly previews: readonly Finding[];
  /** Where facts can be read in several ways, what each reading says, the strictest first; else none. */
  readonly readings: readonly Reading[];
};

export type Reading = Pick<Evaluation, "facts" | "findings">;

/**
 * What the law makes of the facts on a day: the day of awareness in Japan, for the duty. Throws NoRuleInForce for a
 * day on which the Acts do not stand here; there is no nearest version.
 */
export function evaluate(facts: Facts, on: On): Evaluation {
  const found = findAll(facts, on);
  const regimes = regimesOf(facts).map((regime) => answerOf(regime, facts, found));
  const duties = listDuties(facts, found, regimes);
  return {
    on,
    facts,
    findings: found,
    notInForce: notInForceOn(on),
    regimes,
    duties,
    contradictions: findContradictions(facts, found),
    earliest: earliestOf(duties),
    previews: previewsOf(facts, found),
    readings: [],
  };
}

/**
 * What is not known and could change a duty or its days, the most telling first; some milliseconds, because it tries
 * the values of each.
 */
export function missingOf({ facts, on }: Pick<Evaluation, "facts" | "on">): readonly Missing[] {
  return listMissingAndLater(facts, (tried) => outcomeOf(tried, on));
}

const OF_ORGANS = [REGIMES.organs, REGIMES["my-number"]];
const OF_OPERATORS = [REGIMES.appi, REGIMES["my-number"]];

/** Article 68 binds administrative organs, article 26 everybody else; who is not known is an operator. */
function regimesOf({ role }: Facts) {
  return role === "administrative_organ" ? OF_ORGANS : OF_OPERATORS;
}

/** Only the notification has a version that waits for its day. */
function previewsOf(facts: Facts, found: Found): readonly Finding[] {
  const preview = previewOf("appi.notify", facts, found);
  return preview ? [preview] : [];
}

/** What a trial of a value is compared by: first the duties, then their days, categories and addressee. */
function outcomeOf(facts: Facts, on: On) {
  const found = findAll(facts, on);
  const regimes = regimesOf(facts).map((regime) => answerOf(regime, facts, found));
  const duties = listDuties(facts, found, regimes);
  return {
    decision: duties.map(({ id, decision }) => `${id} ${decision}`).join(),
    detail: [
      ...regimes.map(({ categories, finalDays }) => `${categories} ${finalDays}`),
      regimes[0]?.decision === "not_required" ? "" : found["delegation.minister"].key,
    ].join(";"),
  };
}
