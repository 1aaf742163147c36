import type { CalendarDay } from "@/lib/time/calendar-day";
import type { Facts } from "./case-facts";
import { type Clock, finalReport, fixedDays, hoursAfter, preliminaryBand } from "./deadlines";
import type { RegimeId } from "./regimes";
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

type Row = {
  readonly kind: DutyKind;
  readonly rule: RuleId;
  readonly clock?: (at: Start) => Clock;
  readonly cites?: Citations;
};

/** What starts a clock: the day in Japan and the instant of awareness, under one Act or at all. */
export type Start = {
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

function contractClock(on: CalendarDay, facts: Facts): Clock {
  const days = facts.contract_duty === "period" ? facts["contract.period_days"] : undefined;
  return days === undefined ? promptly() : fixedDays(on, days);
}

export type DutyRow = Row & {
  readonly id: DutyId;
  /** The Act whose own start its clock has; undefined where it is none of the three. */
  readonly regime: RegimeId | undefined;
  /** Whether its clock is the final report's, which may have a second reading. */
  readonly isFinal: boolean;
};

/** Every duty with the rule that decides it and the clock that it has. */
export const DUTY_TABLE: readonly DutyRow[] = DUTY_IDS.map((id) => {
  const regime = (["appi", "organs", "my-number"] as const).find((name) => id.startsWith(`${name}.`));
  return { ...ROWS[id], id, regime, isFinal: ROWS[id].clock === final };
});
