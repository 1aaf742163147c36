import { type CalendarDay, dayInJapan, daysBetween } from "./format";
import type { Locale } from "./locale";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const words = {
  ja: {
    day: (n: number) => `${n}日`,
    hour: (n: number) => `${n}時間`,
    minute: (n: number) => `${n}分`,
    moment: "1分未満",
    join: "",
    left: (duration: string) => `あと${duration}`,
    past: (duration: string) => `${duration} 過ぎています`,
    untilToday: "きょうまで",
  },
  en: {
    day: (n: number) => `${n} ${n === 1 ? "day" : "days"}`,
    hour: (n: number) => `${n} h`,
    minute: (n: number) => `${n} min`,
    moment: "less than a minute",
    join: " ",
    left: (duration: string) => `${duration} left`,
    past: (duration: string) => `${duration} past`,
    untilToday: "until today",
  },
} as const;

/**
 * A length of time in at most two units: 44分, 17時間45分, 1日16時間, and from a week on in days alone. Rounded down:
 * nobody is told that there is more time than there is.
 */
export function formatDuration(milliseconds: number, locale: Locale): string {
  const { day, hour, minute, moment, join } = words[locale];
  const minutes = Math.floor(milliseconds / MINUTE) % 60;
  const hours = Math.floor(milliseconds / HOUR) % 24;
  const days = Math.floor(milliseconds / DAY);

  if (milliseconds < MINUTE) return moment;
  if (days >= 7) return day(days);
  const [first, second] =
    days > 0
      ? [day(days), hours > 0 ? hour(hours) : ""]
      : [hours > 0 ? hour(hours) : "", minutes > 0 ? minute(minutes) : ""];
  return [first, second].filter(Boolean).join(join);
}

/** The largest unit alone, rounded down. */
function roughly(milliseconds: number, locale: Locale): string {
  const { day, hour } = words[locale];
  if (milliseconds >= DAY) return day(Math.floor(milliseconds / DAY));
  if (milliseconds >= HOUR) return hour(Math.floor(milliseconds / HOUR));
  return formatDuration(milliseconds, locale);
}

/** What is left until an instant, or how long it has passed: あと14分, あと1時間14分, あと2日, 2時間 過ぎています. */
export function formatRemaining(due: Date, locale: Locale, { now }: { now: Date }): string {
  const { left, past } = words[locale];
  const rest = due.getTime() - now.getTime();
  if (rest < 0) return past(roughly(-rest, locale));
  return left(rest >= DAY ? roughly(rest, locale) : formatDuration(rest, locale));
}

/** The same for a day, counted as people count days in Japan: あと29日, きょうまで, 2日 過ぎています. */
export function formatRemainingDays(due: CalendarDay, locale: Locale, { now }: { now: Date }): string {
  const { day, left, past, untilToday } = words[locale];
  const rest = daysBetween(dayInJapan(now), due);
  if (rest === 0) return untilToday;
  return rest > 0 ? left(day(rest)) : past(day(-rest));
}
