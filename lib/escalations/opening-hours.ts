import { closedBecause } from "@/lib/law/deadlines";
import { addDays, type CalendarDay, dayInJapan } from "@/lib/time/calendar-day";

const HOUR = 3_600_000;
/** Midnight in Japan is nine hours before that of the calendar. */
const JAPAN = 9 * HOUR;

/** When an office can be reached by telephone, in hours of the day in Japan. */
const OPENS = 9;
const CLOSES = 18;

/** As the offices of the state keep it: no weekend, no holiday, not from 29 December to 3 January. */
const isWorkingDay = (day: CalendarDay) => closedBecause(day) === null;
const at = (day: CalendarDay, hour: number) => new Date(Date.parse(day) - JAPAN + hour * HOUR);

/** The start of a day in Japan. */
export const startOfDay = (day: CalendarDay): Date => at(day, 0);

/** Whether an office would not answer the telephone now. */
export function isClosed(now: Date): boolean {
  const today = dayInJapan(now);
  return !isWorkingDay(today) || now < at(today, OPENS) || now >= at(today, CLOSES);
}

/** 9:00 in Japan of the next day on which offices work: today's where it is still to come. */
export function nextOpening(now: Date): Date {
  let day = dayInJapan(now);
  while (!isWorkingDay(day) || at(day, OPENS) <= now) day = addDays(day, 1);
  return at(day, OPENS);
}
