import { type CalendarDay, dayInJapan } from "@/lib/time/calendar-day";
import { remember } from "./remember";

const DAY = 86_400_000;
const JAPAN = 9 * 3_600_000;

const dayNumbered = remember((number: number) => dayInJapan(new Date(number * DAY)));

/** The day in Japan at that instant: the law counts days there, wherever a clock ran. */
export function dayOf(instant: Date): CalendarDay {
  return dayNumbered(Math.floor((instant.getTime() + JAPAN) / DAY));
}
