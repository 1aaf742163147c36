import type { CalendarDay } from "@/lib/time/calendar-day";
import type { Facts, On } from "./case-facts";
import { type Contradiction, findContradictions } from "./contradictions";
import { type Clock, lastDayOf } from "./deadlines";
import { type Duty, type DutyId, listDuties } from "./duties";
import { findAll, previewOf } from "./find";
import { listMissingAndLater, type Missing } from "./missing";
import { answerOf, REGIMES, type RegimeAnswer } from "./regimes";
import type { Finding, Found } from "./rule";
import { RULE_IDS, type RuleId } from "./rule-ids";

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
  /** The clock that runs out first among the duties that are required, or else among those still to be decided. */
  readonly earliest: { readonly duty: DutyId; readonly clock: Clock; readonly on: CalendarDay } | null;
  /** What is not known and could change a duty, the most telling first. Computed when it is read. */
  readonly missing: readonly Missing[];
  /** What promulgated law that is not in force would say instead. For a preview only. */
  readonly previews: readonly Finding[];
};

/**
 * What the law makes of the facts on a day: the day of awareness in Japan, for the duty. Throws NoRuleInForce for a
 * day on which the Acts do not stand here; there is no nearest version.
 */
export function evaluate(facts: Facts, on: On): Evaluation {
  const found = findAll(facts, on);
  const regimes = regimesOf(facts).map((regime) => answerOf(regime, facts, found));
  const duties = listDuties(facts, found, regimes);
  let missing: readonly Missing[] | undefined;
  return {
    on,
    facts,
    findings: found,
    notInForce: RULE_IDS.filter((id) => (found as Partial<Found>)[id] === undefined),
    regimes,
    duties,
    contradictions: findContradictions(facts, found),
    earliest: earliestOf(duties),
    previews: previewsOf(facts, found),
    get missing() {
      missing ??= listMissingAndLater(facts, (tried) => outcomeOf(tried, on));
      return missing;
    },
  };
}

/** Article 68 binds administrative organs, article 26 everybody else; who is not known is an operator. */
function regimesOf({ role }: Facts) {
  const main = role === "administrative_organ" ? REGIMES.organs : REGIMES.appi;
  return [main, REGIMES["my-number"]];
}

function earliestOf(duties: readonly Duty[]): Evaluation["earliest"] {
  const running = (decision: Duty["decision"]) =>
    duties
      .flatMap(({ id, kind, clock, ...duty }) => {
        const on = clock && lastDayOf(clock);
        return kind === "duty" && duty.decision === decision && clock && on ? [{ duty: id, clock, on }] : [];
      })
      .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
      .at(0);
  return running("required") ?? running("needs_review") ?? null;
}

const WITH_PREVIEW: readonly RuleId[] = ["appi.notify"];

function previewsOf(facts: Facts, found: Found): readonly Finding[] {
  return WITH_PREVIEW.flatMap((id) => previewOf(id, facts, found) ?? []);
}

/** What a trial of a value is compared by: first the duties, then their days and categories. */
function outcomeOf(facts: Facts, on: On) {
  const found = findAll(facts, on);
  const regimes = regimesOf(facts).map((regime) => answerOf(regime, facts, found));
  const duties = listDuties(facts, found, regimes);
  return {
    decision: duties.map(({ id, decision }) => `${id} ${decision}`).join(),
    detail: regimes.map(({ categories, finalDays }) => `${categories} ${finalDays}`).join(";"),
  };
}
