import type { CalendarDay } from "@/lib/i18n/format";

export { type CalendarDay, dayInJapan, daysBetween } from "@/lib/i18n/format";

const DAY = 86_400_000;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** The day so many days later; earlier where `days` is negative. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10) as CalendarDay;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: CalendarDay): number {
  return new Date(day).getUTCDay();
}

/** Whether the text is a day that exists, written 2026-11-18. */
export function isCalendarDay(text: string): text is CalendarDay {
  const at = SHAPE.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
