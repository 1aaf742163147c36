import { nextOpenDay } from "@/lib/law/deadlines";
import { addDays, dayInJapan } from "@/lib/time/calendar-day";

/** 9:30 in Japan, after midnight UTC of the same day. */
const MORNING = 30 * 60_000;

/**
 * 9:30 in Japan of the next day on which offices work, after the day of `now`: by then somebody finds out what is
 * not known yet, unless another time is chosen.
 */
export function nextWorkingMorning(now: Date): Date {
  return new Date(Date.parse(nextOpenDay(addDays(dayInJapan(now), 1))) + MORNING);
}
