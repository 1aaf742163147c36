import type { Locale } from "./locale";

/** A day of the calendar without a time, e.g. 2026-11-18. */
export type CalendarDay = `${number}-${number}-${number}`;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Japan has had one offset and no summer time since 1951, so the clock of the machine never matters. */
const JAPAN = 9 * HOUR;

const weekdays = {
  ja: ["日", "月", "火", "水", "木", "金", "土"],
  en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
} as const;
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** The day in Japan at that instant. */
export function dayInJapan(instant: Date): CalendarDay {
  return new Date(instant.getTime() + JAPAN).toISOString().slice(0, 10) as CalendarDay;
}

/** How many days `to` lies after `from`; negative before it. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

function wordsOf(day: CalendarDay, locale: Locale) {
  const date = new Date(day);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    monthName: months[date.getUTCMonth()],
    day: date.getUTCDate(),
    weekday: weekdays[locale][date.getUTCDay()],
  };
}

const era = new Intl.DateTimeFormat("ja-JP-u-ca-japanese", {
  timeZone: "UTC",
  era: "long",
  year: "numeric",
  month: "long",
  day: "numeric",
});

/** 2026/11/18(水), on request 令和8年11月18日(水); 18 Nov 2026 (Wed), which knows no eras. */
export function formatDay(day: CalendarDay, locale: Locale, { wareki = false } = {}): string {
  const words = wordsOf(day, locale);
  if (locale === "en") return `${words.day} ${words.monthName} ${words.year} (${words.weekday})`;
  if (wareki) return `${era.format(new Date(day))}(${words.weekday})`;
  return `${words.year}/${words.month}/${words.day}(${words.weekday})`;
}

/** 11/18(水); 18 Nov (Wed): where the year is clear. */
export function formatShortDay(day: CalendarDay, locale: Locale): string {
  const words = wordsOf(day, locale);
  if (locale === "en") return `${words.day} ${words.monthName} (${words.weekday})`;
  return `${words.month}/${words.day}(${words.weekday})`;
}

/** 9:00, in Japan, 24 hours. */
export function formatTime(instant: Date): string {
  const there = new Date(instant.getTime() + JAPAN);
  return `${there.getUTCHours()}:${String(there.getUTCMinutes()).padStart(2, "0")}`;
}

/** 2026/11/18(水) 14:05; 18 Nov 2026 (Wed) 14:05 JST. */
export function formatInstant(instant: Date, locale: Locale, { wareki = false } = {}): string {
  const zone = locale === "en" ? " JST" : "";
  return `${formatDay(dayInJapan(instant), locale, { wareki })} ${formatTime(instant)}${zone}`;
}

/** 11/9(月) 22:20: where the year is clear. */
export function formatShortInstant(instant: Date, locale: Locale): string {
  return `${formatShortDay(dayInJapan(instant), locale)} ${formatTime(instant)}`;
}

const near = {
  ja: new Map([
    [-1, "きのう"],
    [0, "きょう"],
    [1, "あす"],
  ]),
  en: new Map([
    [-1, "yesterday"],
    [0, "today"],
    [1, "tomorrow"],
  ]),
} as const;

/** きょう 10:00, あす 9:00, else 11/11(水) 10:00: for what is read on the same day. */
export function formatNear(instant: Date, locale: Locale, { now }: { now: Date }): string {
  const day = dayInJapan(instant);
  const word = near[locale].get(daysBetween(dayInJapan(now), day));
  return word ? `${word} ${formatTime(instant)}` : formatShortInstant(instant, locale);
}

/** Until when: the end of a day (24:00) as that day alone, any other instant as `formatNear`. */
export function formatUntil(instant: Date, locale: Locale, { now }: { now: Date }): string {
  if (formatTime(instant) !== "0:00") return formatNear(instant, locale, { now });
  const day = dayInJapan(new Date(instant.getTime() - 1));
  return near[locale].get(daysBetween(dayInJapan(now), day)) ?? formatShortDay(day, locale);
}
