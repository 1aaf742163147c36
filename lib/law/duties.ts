import { awarenessAt } from "./awareness";
import type { Facts } from "./case-facts";
import { dayOf } from "./day-of";
import { type Clock, finalReport } from "./deadlines";
import { DUTY_TABLE, type DutyId, type DutyKind, type DutyRow, type Start } from "./duty-table";
import { DECISIONS, type Decision, type RegimeAnswer, type RegimeId } from "./regimes";
import type { Found } from "./rule";
import type { RuleId } from "./rule-ids";
import type { Citations } from "./sources";

export { DUTY_IDS, type DutyId, type DutyKind } from "./duty-table";

export type Duty = {
  readonly id: DutyId;
  readonly kind: DutyKind;
  /** The rule whose finding it is. */
  readonly rule: RuleId;
  readonly decision: Decision;
  /** Null where it is not required, or where nobody said when it was known. Provisional while legal decides. */
  readonly clock: Clock | null;
  /** Where a later reading of the start is possible: the guideline does not say from when 60 days run then. */
  readonly otherReading: Clock | null;
  /** The texts of the clock; what is only believed (M) is to be confirmed by legal. */
  readonly clockCites: Citations | null;
};

/** Every duty that a rule in force speaks of, each with its own clock; the clocks are never merged. */
export function listDuties(facts: Facts, found: Found, answers: readonly RegimeAnswer[]): readonly Duty[] {
  const main = answers[0]?.regime ?? "appi";
  const starts = startsOf(facts, answers);
  const duties: Duty[] = [];
  for (const row of DUTY_TABLE) {
    // A rule that is not in force that day has no finding; of the APPI's two chapters one binds.
    const status = (found as Partial<Found>)[row.rule]?.status;
    const isOther = row.regime !== undefined && row.regime !== main && row.regime !== "my-number";
    if (status !== undefined && !isOther)
      duties.push(dutyOf(row, DECISIONS[status], starts[row.regime ?? "none"] ?? starts.none));
  }
  return duties;
}

function dutyOf(row: DutyRow, decision: Decision, start: Start | undefined): Duty {
  const { id, kind, rule, clock, cites = null } = row;
  const runs = decision !== "not_required" && clock !== undefined && start !== undefined;
  return {
    id,
    kind,
    rule,
    decision,
    clock: runs ? clock(start) : null,
    otherReading: runs && row.isFinal && start.days === 60 ? laterReading(start) : null,
    clockCites: cites,
  };
}

type Starts = { readonly [Key in RegimeId | "none"]?: Start | undefined };

/** One start for each Act, whose count of people may have begun later; one for all that is none of them. */
function startsOf(facts: Facts, answers: readonly RegimeAnswer[]): Starts {
  // JIPDEC gives 60 days where an Act does.
  const isWrongful = answers.some(({ finalDays }) => finalDays === 60);
  const starts: { [Key in RegimeId | "none"]?: Start | undefined } = {
    none: startOf(awarenessAt(facts), isWrongful ? 60 : 30, facts),
  };
  for (const { regime, awareAt, finalDays } of answers) {
    const isSame = awareAt === starts.none?.at && finalDays === starts.none?.days;
    starts[regime] = isSame ? starts.none : startOf(awareAt, finalDays ?? 30, facts);
  }
  return starts;
}

function startOf(at: Date | undefined, days: 30 | 60, facts: Facts): Start | undefined {
  return at && { on: dayOf(at), at, days, facts };
}

function laterReading({ on, days, facts }: Start): Clock | null {
  const laterAt = facts.wrongful_known_at;
  const laterOn = laterAt && dayOf(laterAt);
  return laterOn !== undefined && laterOn > on ? finalReport(laterOn, days === 60 ? 60 : 30) : null;
}
