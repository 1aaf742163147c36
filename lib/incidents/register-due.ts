import { finalReport } from "@/lib/law/deadlines";
import { addDays, type CalendarDay } from "@/lib/time/calendar-day";

export const DUE = ["soon", "late"] as const;

/** Which incidents stand near the limit of the final report, as days of awareness. */
export type AwareUntil = {
  readonly level: (typeof DUE)[number];
  /** The last day of awareness, in Japan, that counts to them. */
  readonly day: CalendarDay;
};

const SOON_DAYS = 7;
/** Longer than thirty days and the longest row of closed days after them. */
const FURTHEST = 60;

/**
 * The latest day of awareness whose thirtieth day is over (`late`), or comes within a week or is over (`soon`). The
 * thirty days count for every incident: a wrongful purpose gives sixty, but a list must never show a limit too late.
 */
export function awareUntil(level: AwareUntil["level"], today: CalendarDay): AwareUntil {
  const limit = addDays(today, level === "soon" ? SOON_DAYS : -1);
  for (let back = 0; back < FURTHEST; back++) {
    const day = addDays(today, -back);
    if (finalReport(day, 30).due <= limit) return { level, day };
  }
  return { level, day: addDays(today, -FURTHEST) };
}
