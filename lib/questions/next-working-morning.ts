import { dayInJapan } from "@/lib/i18n/format";

const DAY = 86_400_000;
/** 9:30 in Japan, after midnight UTC of the same day. */
const MORNING = 30 * 60_000;

/**
 * 9:30 in Japan of the next day that is no Saturday or Sunday, after the day of `now`: by then somebody finds out
 * what is not known yet, unless another time is chosen.
 */
export function nextWorkingMorning(now: Date): Date {
  const midnight = Date.parse(dayInJapan(now));
  const days = [1, 2, 3].find((after) => ![0, 6].includes(new Date(midnight + after * DAY).getUTCDay())) ?? 1;
  return new Date(midnight + days * DAY + MORNING);
}
