import type { CalendarDay } from "@/lib/time/calendar-day";
import { awarenessAt } from "./awareness";
import type { Facts } from "./case-facts";
import { dayOf } from "./day-of";
import { type Clock, finalReport, fixedDays, hoursAfter, preliminaryBand } from "./deadlines";
import { DECISIONS, type Decision, type RegimeAnswer, type RegimeId } from "./regimes";
import type { Found } from "./rule";
import type { RuleId } from "./rule-ids";
import {
  appiRules,
  type Citations,
  closedDays,
  contract,
  finance,
  gdpr,
  guideline,
  myNumberRules,
  organRuleBelieved,
  privacyMark,
  telecom,
} from "./sources";

/** What must be done; what should be (effort); what ends a duty (release); what is wise (advice). */
export type DutyKind = "duty" | "effort" | "release" | "advice";

export type DutyId = (typeof DUTY_IDS)[number];

export const DUTY_IDS = [
  "appi.preliminary",
  "appi.final",
  "appi.notification",
  "organs.preliminary",
  "organs.final",
  "organs.notification",
  "my-number.preliminary",
  "my-number.final",
  "my-number.notification",
  "my-number.effort",
  "entrustment.notice",
  "privacy-mark.preliminary",
  "privacy-mark.final",
  "telecom.first",
  "telecom.detailed",
  "finance.report",
  "medical.contact",
  "infrastructure.report",
  "children.report",
  "gdpr.authority",
  "gdpr.persons",
  "abroad.check",
  "contract.tell",
  "contract.secret",
  "advice.card-companies",
  "advice.police",
  "advice.common-form",
] as const;

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

type Row = {
  readonly kind: DutyKind;
  readonly rule: RuleId;
  readonly clock?: (at: Start) => Clock;
  readonly cites?: Citations;
};

/** What starts a clock: the day in Japan and the instant of awareness, under one Act or at all. */
type Start = {
  readonly on: CalendarDay;
  readonly at: Date;
  readonly days: 30 | 60;
  readonly facts: Facts;
};

const promptly = (): Clock => ({ kind: "promptly" });
const band = ({ on }: Start) => preliminaryBand(on);
const final = ({ on, days }: Start) => finalReport(on, days);

const PRELIMINARY: Citations = [appiRules("8条1項", "速やかに"), guideline("3-5-3-3", "概ね3～5日以内")];
const FINAL: Citations = [appiRules("8条2項"), guideline("3-5-3-4"), closedDays("2条")];
const ORGAN_DAYS: Citations = [organRuleBelieved("44条")];
const MY_NUMBER_DAYS: Citations = [myNumberRules("4条")];

const ROWS: { readonly [Id in DutyId]: Row } = {
  "appi.preliminary": { kind: "duty", rule: "appi.report", clock: band, cites: PRELIMINARY },
  "appi.final": { kind: "duty", rule: "appi.report", clock: final, cites: FINAL },
  "appi.notification": {
    kind: "duty",
    rule: "appi.notify",
    clock: promptly,
    cites: [appiRules("10条", "当該事態の状況に応じて速やかに")],
  },
  "organs.preliminary": { kind: "duty", rule: "organs.report", clock: band, cites: ORGAN_DAYS },
  "organs.final": { kind: "duty", rule: "organs.report", clock: final, cites: ORGAN_DAYS },
  "organs.notification": { kind: "duty", rule: "organs.notify", clock: promptly, cites: ORGAN_DAYS },
  "my-number.preliminary": { kind: "duty", rule: "my-number.report", clock: band, cites: MY_NUMBER_DAYS },
  "my-number.final": { kind: "duty", rule: "my-number.report", clock: final, cites: MY_NUMBER_DAYS },
  "my-number.notification": {
    kind: "duty",
    rule: "my-number.notify",
    clock: promptly,
    cites: [myNumberRules("5条")],
  },
  "my-number.effort": { kind: "effort", rule: "my-number.effort" },
  "entrustment.notice": {
    kind: "release",
    rule: "entrustment.notice",
    clock: band,
    cites: [appiRules("9条", "速やかに"), guideline("3-5-3-5")],
  },
  "privacy-mark.preliminary": {
    kind: "duty",
    rule: "privacy-mark.preliminary",
    clock: band,
    cites: [privacyMark("速報")],
  },
  "privacy-mark.final": {
    kind: "duty",
    rule: "privacy-mark.final",
    clock: ({ on, days }) => fixedDays(on, days),
    cites: [privacyMark("確報")],
  },
  "telecom.first": { kind: "duty", rule: "telecom.secrecy", clock: promptly, cites: [telecom("第一報")] },
  "telecom.detailed": {
    kind: "duty",
    rule: "telecom.secrecy",
    clock: ({ on }) => fixedDays(on, 30),
    cites: [telecom("詳細報告")],
  },
  "finance.report": { kind: "duty", rule: "finance.customers", clock: band, cites: [finance("4-5～4-12")] },
  "medical.contact": { kind: "duty", rule: "medical.contact", clock: promptly },
  "infrastructure.report": { kind: "duty", rule: "infrastructure.cyber" },
  "children.report": { kind: "duty", rule: "children.records", clock: promptly },
  "gdpr.authority": {
    kind: "duty",
    rule: "gdpr.authority",
    clock: ({ at }) => hoursAfter(at, 72),
    cites: [gdpr("33(1)")],
  },
  "gdpr.persons": { kind: "duty", rule: "gdpr.persons", clock: promptly, cites: [gdpr("34(1)")] },
  "abroad.check": { kind: "duty", rule: "abroad.other" },
  "contract.tell": {
    kind: "duty",
    rule: "contract.tell",
    clock: ({ on, facts }) => contractClock(on, facts),
    cites: [contract("通知の期間")],
  },
  "contract.secret": { kind: "advice", rule: "contract.secret" },
  "advice.card-companies": { kind: "advice", rule: "advice.card-companies" },
  "advice.police": { kind: "advice", rule: "advice.police" },
  "advice.common-form": { kind: "advice", rule: "advice.common-form" },
};

/** Every duty that a rule in force speaks of, each with its own clock; the clocks are never merged. */
export function listDuties(facts: Facts, found: Found, answers: readonly RegimeAnswer[]): readonly Duty[] {
  const main = answers[0]?.regime ?? "appi";
  const starts = startsOf(facts, answers);
  const duties: Duty[] = [];
  for (const row of TABLE) {
    // A rule that is not in force that day has no finding; of the APPI's two chapters one binds.
    const status = (found as Partial<Found>)[row.rule]?.status;
    const isOther = row.regime !== undefined && row.regime !== main && row.regime !== "my-number";
    if (status !== undefined && !isOther)
      duties.push(dutyOf(row, DECISIONS[status], starts[row.regime ?? "none"] ?? starts.none));
  }
  return duties;
}

function dutyOf(row: TableRow, decision: Decision, start: Start | undefined): Duty {
  const { id, kind, rule, clock, cites = null } = row;
  const runs = decision !== "not_required" && clock !== undefined && start !== undefined;
  return {
    id,
    kind,
    rule,
    decision,
    clock: runs ? clock(start) : null,
    otherReading: runs && row.clock === final && start.days === 60 ? laterReading(start) : null,
    clockCites: cites,
  };
}

type TableRow = Row & { readonly id: DutyId; readonly regime: RegimeId | undefined };

const TABLE: readonly TableRow[] = DUTY_IDS.map((id) => {
  const regime = (["appi", "organs", "my-number"] as const).find((name) => id.startsWith(`${name}.`));
  return { ...ROWS[id], id, regime };
});

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

function contractClock(on: CalendarDay, facts: Facts): Clock {
  const days = facts.contract_duty === "period" ? facts["contract.period_days"] : undefined;
  return days === undefined ? promptly() : fixedDays(on, days);
}
