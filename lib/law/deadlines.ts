import { addDays, type CalendarDay, weekdayOf } from "@/lib/time/calendar-day";
import { dayOf } from "./day-of";
import { isGazetted, isHoliday } from "./holidays";
import { remember } from "./remember";

/** Why an office is closed on a day (行政機関の休日に関する法律1条). */
export type Closed = "weekend" | "holiday" | "year-end";

export type Band = {
  readonly kind: "band";
  /** Day 3 and day 5: 概ね3～5日, a figure of the guideline. A target, never a statutory last day. */
  readonly from: CalendarDay;
  readonly to: CalendarDay;
};

export type LastDay = {
  readonly kind: "last-day";
  /** 30 or 60 by the Acts; what it says by contract. */
  readonly days: number;
  /** The last day on which the report is in time. */
  readonly due: CalendarDay;
  /** Day 30 or 60 as counted, before it moved off closed days. */
  readonly counted: CalendarDay;
  /** Why the counted day moved; null where it did not. */
  readonly movedBecause: Closed | null;
  /** False where it depends on a holiday that is not in the Gazette yet. */
  readonly isGazetted: boolean;
};

export type Hours = { readonly kind: "hours"; readonly hours: number; readonly at: Date };

/** "Without delay" as the text has it: no figure that could be counted. */
export type Promptly = { readonly kind: "promptly" };

export type Clock = Band | LastDay | Hours | Promptly;

const HOUR = 3_600_000;

/** Day n of a count in which the day of awareness is day 1 (GL 3-5-3-4: the moment of knowing is day 1). */
export function dayOfCount(awareOn: CalendarDay, number: number): CalendarDay {
  return counting(number)(awareOn);
}

const counting = remember((number: number) =>
  remember((awareOn: CalendarDay) => addDays(awareOn, number - 1)),
);

/**
 * The target of the preliminary report: day 3 to day 5 (Rule 8(1) 速やかに; GL 3-5-3-3 概ね3～5日以内). The strict
 * count takes the day of awareness as day 1 and moves off no closed day, because the text speaks of neither.
 */
export function preliminaryBand(awareOn: CalendarDay): Band {
  return bandFrom(awareOn);
}

const bandFrom = remember(
  (awareOn: CalendarDay): Band => ({
    kind: "band",
    from: dayOfCount(awareOn, 3),
    to: dayOfCount(awareOn, 5),
  }),
);

/**
 * The last day of the final report (Rule 8(2); GL 3-5-3-4 and its note 2): day 30, or 60 where category 3 is among
 * the reasons; moved to the next day on which offices are open.
 */
export function finalReport(awareOn: CalendarDay, days: 30 | 60): LastDay {
  return lastDays[days](awareOn);
}

const lastDays = {
  30: remember((awareOn: CalendarDay) => countFinal(awareOn, 30)),
  60: remember((awareOn: CalendarDay) => countFinal(awareOn, 60)),
} as const;

function countFinal(awareOn: CalendarDay, days: 30 | 60): LastDay {
  const counted = dayOfCount(awareOn, days);
  const due = nextOpenDay(counted);
  return {
    kind: "last-day",
    days,
    due,
    counted,
    movedBecause: closedBecause(counted),
    isGazetted: isGazetted(Number(due.slice(0, 4))),
  };
}

/**
 * A last day that no text moves off closed days: what JIPDEC, the telecommunications bureau or a contract wants.
 * Day 1 is the day of awareness; a count that begins later would only end later.
 */
export function fixedDays(awareOn: CalendarDay, days: number): LastDay {
  const due = dayOfCount(awareOn, days);
  return { kind: "last-day", days, due, counted: due, movedBecause: null, isGazetted: true };
}

/** A period in hours from an instant, e.g. 72 of GDPR art. 33(1). Counted through nights and holidays. */
export function hoursAfter(awareAt: Date, hours: number): Hours {
  return { kind: "hours", hours, at: new Date(awareAt.getTime() + hours * HOUR) };
}

/** Why offices are closed that day; null where they are open. */
export function closedBecause(day: CalendarDay): Closed | null {
  const monthAndDay = day.slice(5);
  if (monthAndDay >= "12-29" || monthAndDay <= "01-03") return "year-end";
  if (weekdayOf(day) === 0 || weekdayOf(day) === 6) return "weekend";
  return isHoliday(day) ? "holiday" : null;
}

/**
 * The day itself, or the first open one after it. The text says その翌日; where that is closed too, the same
 * article (行政機関の休日に関する法律2条) moves it on.
 */
export function nextOpenDay(day: CalendarDay): CalendarDay {
  return closedBecause(day) === null ? day : nextOpenDay(addDays(day, 1));
}

/** The day by which a clock is measured on a calendar in Japan; null where it has none. */
export function lastDayOf(clock: Clock): CalendarDay | null {
  if (clock.kind === "band") return clock.to;
  if (clock.kind === "last-day") return clock.due;
  return clock.kind === "hours" ? dayOf(clock.at) : null;
}
