import { type CalendarDay, dayInJapan } from "@/lib/time/calendar-day";
import { type Clock, finalReport, fixedDays, hoursAfter, preliminaryBand } from "./deadlines";
import { DUTY_TABLE, type DutyId } from "./duty-table";
import { appiRules, type Citations, closedDays, gdpr, guideline, privacyMark, telecom } from "./sources";

/** How time is counted, as entries that a reader finds beside the rules. */
export const CLOCK_IDS = [
  "clock.preliminary",
  "clock.final",
  "clock.promptly",
  "clock.fixed",
  "clock.hours",
] as const;

export type ClockId = (typeof CLOCK_IDS)[number];

export type WorkedExample = {
  /** The day on which it was known, and the clock that this starts. */
  readonly knownOn: CalendarDay;
  readonly clock: Clock;
};

export type ClockEntry = {
  readonly id: ClockId;
  /** The duties that run by this clock. */
  readonly duties: readonly DutyId[];
  readonly cites: Citations;
  readonly examples: readonly WorkedExample[];
};

const days = (...known: readonly CalendarDay[]) => known;
const noon = (day: CalendarDay) => new Date(`${day}T12:00:00+09:00`);

/** An ordinary day, a Saturday or holiday as day 30, the closed days at the turn of the year, a leap day. */
const FINAL_DAYS = days("2026-11-09", "2026-06-06", "2026-08-23", "2026-11-30", "2027-12-02", "2028-01-31");
const BAND_DAYS = days("2026-11-09", "2026-11-20", "2026-12-30");

const band = BAND_DAYS.map((knownOn) => ({ knownOn, clock: preliminaryBand(knownOn) }));
const final = [
  ...FINAL_DAYS.map((knownOn) => ({ knownOn, clock: finalReport(knownOn, 30) })),
  ...days("2026-11-09", "2026-11-03").map((knownOn) => ({ knownOn, clock: finalReport(knownOn, 60) })),
];
const fixed = days("2026-11-09", "2026-11-30").map((knownOn) => ({ knownOn, clock: fixedDays(knownOn, 30) }));
const hours = days("2026-11-09", "2026-12-30").map((knownOn) => ({
  knownOn,
  clock: hoursAfter(noon(knownOn), 72),
}));

type Own = { readonly [Id in ClockId]: Pick<ClockEntry, "cites" | "examples"> };

const OWN: Own = {
  "clock.preliminary": {
    cites: [
      appiRules("8条1項", "速やかに"),
      guideline("3-5-3-3", "概ね3～5日以内"),
      guideline("3-5-3-3", "いずれかの部署"),
    ],
    examples: band,
  },
  "clock.final": {
    cites: [appiRules("8条2項"), guideline("3-5-3-4"), closedDays("2条")],
    examples: final,
  },
  "clock.promptly": {
    cites: [appiRules("10条", "当該事態の状況に応じて速やかに"), guideline("3-5-4-2")],
    examples: [],
  },
  "clock.fixed": { cites: [privacyMark("確報"), telecom("詳細報告")], examples: fixed },
  "clock.hours": { cites: [gdpr("33(1)")], examples: hours },
};

/** Which of the clocks a duty runs by; undefined where it has none. */
export function clockOf(duty: DutyId): ClockId | undefined {
  const row = DUTY_TABLE.find(({ id }) => id === duty);
  if (!row?.clock) return undefined;
  if (row.isFinal) return "clock.final";
  const at = noon("2026-11-09");
  // A contract may name days, or want it at once: where it says nothing yet, it names days.
  const facts = { contract_duty: "period", "contract.period_days": 5 } as const;
  const { kind } = row.clock({ on: dayInJapan(at), at, days: 30, facts });
  return KINDS[kind];
}

const KINDS: { readonly [Kind in Clock["kind"]]: ClockId } = {
  band: "clock.preliminary",
  "last-day": "clock.fixed",
  hours: "clock.hours",
  promptly: "clock.promptly",
};

/** Every clock with the duties that run by it. */
export const CLOCK_ENTRIES: readonly ClockEntry[] = CLOCK_IDS.map((id) => ({
  id,
  duties: DUTY_TABLE.map((row) => row.id).filter((duty) => clockOf(duty) === id),
  ...OWN[id],
}));

export function clockEntry(id: ClockId): ClockEntry {
  const entry = CLOCK_ENTRIES.find((one) => one.id === id);
  if (!entry) throw new Error(`There is no clock ${id}`);
  return entry;
}
