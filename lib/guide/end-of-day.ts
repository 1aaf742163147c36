import { startOfDay } from "@/lib/escalations/opening-hours";
import { addDays, type CalendarDay } from "@/lib/time/calendar-day";

/** The instant at which a day has passed in Japan: what falls due that day is late from here on. */
export function endOfDay(day: CalendarDay): Date {
  return startOfDay(addDays(day, 1));
}
