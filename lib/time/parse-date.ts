import type { CalendarDay } from "@/lib/i18n/format";

export type ParsedDate =
  | { readonly ok: true; readonly day: CalendarDay }
  | { readonly ok: false; readonly code: "empty" | "unreadable" }
  | { readonly ok: false; readonly code: "no-such-day"; readonly month: number; readonly day: number };

/** The year before an era's first. */
const eras = new Map<string, number>([
  ["令和", 2018],
  ["r", 2018],
  ["平成", 1988],
  ["h", 1988],
  ["昭和", 1925],
  ["s", 1925],
  ["大正", 1911],
  ["t", 1911],
  ["明治", 1867],
  ["m", 1867],
]);

const relative = new Map<string, number>([
  ["おととい", -2],
  ["一昨日", -2],
  ["きのう", -1],
  ["昨日", -1],
  ["yesterday", -1],
  ["きょう", 0],
  ["今日", 0],
  ["本日", 0],
  ["today", 0],
  ["あす", 1],
  ["あした", 1],
  ["明日", 1],
  ["tomorrow", 1],
  ["あさって", 2],
  ["明後日", 2],
]);

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const WITH_YEAR = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const WITH_ERA = /^(令和|平成|昭和|大正|明治|[rhstm])\.?(元|\d{1,3})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const ENGLISH = /^(\d{1,2})([a-z]{3})[a-z]*,?(\d{4})?$/;
const WITHOUT_YEAR = /^(\d{1,2})[-/.月](\d{1,2})日?$/;

/**
 * A day as people write it: 2026/11/18, 11/18, R8.11.18, 令和8年11月18日, 20261118, 18 Nov 2026, きのう; in any width,
 * with or without the weekday. Without a year it is the one nearest to `today`, which is Japan's.
 */
export function parseDate(typed: string, today: CalendarDay): ParsedDate {
  const text = fold(typed);
  if (text === "") return { ok: false, code: "empty" };

  const days = relative.get(text);
  if (days !== undefined) return { ok: true, day: shift(today, days) };

  const full = WITH_YEAR.exec(text) ?? DIGITS.exec(text);
  if (full) return exactly(Number(full[1]), Number(full[2]), Number(full[3]));

  const era = WITH_ERA.exec(text);
  if (era) {
    const year = era[2] === "元" ? 1 : Number(era[2]);
    return exactly((eras.get(era[1] ?? "") ?? 0) + year, Number(era[3]), Number(era[4]));
  }

  const english = ENGLISH.exec(text);
  if (english) {
    const month = monthNames.indexOf(english[2] ?? "") + 1;
    if (month === 0) return { ok: false, code: "unreadable" };
    return english[3]
      ? exactly(Number(english[3]), month, Number(english[1]))
      : nearest(month, Number(english[1]), today);
  }

  const short = WITHOUT_YEAR.exec(text);
  if (short) return nearest(Number(short[1]), Number(short[2]), today);
  return { ok: false, code: "unreadable" };
}

function fold(typed: string): string {
  return typed
    .slice(0, 100)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s/g, "")
    .replace(/[\p{Dash}ー]/gu, "-")
    .replace(/\(?[日月火水木金土]曜日?\)?$|\([日月火水木金土]\)$|\((sun|mon|tue|wed|thu|fri|sat)\)$/u, "");
}

function exactly(year: number, month: number, day: number): ParsedDate {
  if (year < 1868 || year > 2199) return { ok: false, code: "unreadable" };
  const found = dayOf(year, month, day);
  return found ? { ok: true, day: found } : { ok: false, code: "no-such-day", month, day };
}

/** Nine years hold at least one 29 February. */
function nearest(month: number, day: number, today: CalendarDay): ParsedDate {
  const year = Number(today.slice(0, 4));
  const near = [0, -1, 1, -2, 2, -3, 3, -4, 4]
    .map((offset) => dayOf(year + offset, month, day))
    .filter((candidate) => candidate !== undefined)
    .sort((a, b) => distance(a, today) - distance(b, today));
  return near[0] ? { ok: true, day: near[0] } : { ok: false, code: "no-such-day", month, day };
}

function distance(a: CalendarDay, b: CalendarDay): number {
  return Math.abs(Date.parse(a) - Date.parse(b));
}

function dayOf(year: number, month: number, day: number): CalendarDay | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10) as CalendarDay;
}

function shift(from: CalendarDay, days: number): CalendarDay {
  return new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10) as CalendarDay;
}
