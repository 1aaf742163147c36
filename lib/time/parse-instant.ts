import type { CalendarDay } from "@/lib/i18n/format";
import { parseDate } from "./parse-date";

/** Japan has had one offset and no summer time since 1951. */
const JAPAN = 9 * 3_600_000;

export type ParsedInstant =
  /** `isAbout` where the text says so (ごろ), or names a day without a time: then it is the start of the day. */
  | { readonly ok: true; readonly instant: Date; readonly isAbout: boolean; readonly hasTime: boolean }
  | { readonly ok: false; readonly code: "empty" | "unreadable" | "no-such-day" | "unreadable-time" };

const ABOUT = /(頃|ごろ|ころ|くらい|ぐらい)$/;
const NOON = /^正午$/;
const CLOCK = /^(午前|午後|am|pm)?(\d{1,2})(?::(\d{1,2})|時(?:(\d{1,2})分?|(半))?)(am|pm)?$/;
const DIGITS = /^(\d{1,2})(\d{2})$/;
/** A time at the end of a text that begins with a day. */
const AT_END =
  /\s*((?:午前|午後|am|pm)?\s*\d{1,2}\s*(?::\s*\d{1,2}|時\s*(?:\d{1,2}\s*分?|半)?)\s*(?:am|pm)?|正午)$/;

const fold = (typed: string) => typed.slice(0, 100).normalize("NFKC").toLowerCase().trim();

/** Minutes since midnight; null where it is no time. 22:20, 22時20分, 2220, 午後10時20分, 10:20 pm, 9時半, in any width. */
export function parseClock(typed: string): number | null {
  const text = fold(typed).replace(/\s/g, "").replace(ABOUT, "");
  if (NOON.test(text)) return 12 * 60;
  const digits = DIGITS.exec(text);
  if (digits) return minutesOf(Number(digits[1]), Number(digits[2]));
  const found = CLOCK.exec(text);
  if (!found) return null;
  const [, before, hours, colon, minutes, half, after] = found;
  const hour = hourOf(Number(hours), before ?? after);
  return hour === null ? null : minutesOf(hour, half ? 30 : Number(colon ?? minutes ?? 0));
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (hour > 12) return null;
  return (hour % 12) + (half === "午後" || half === "pm" ? 12 : 0);
}

const minutesOf = (hour: number, minute: number) => (hour < 24 && minute < 60 ? hour * 60 + minute : null);

/**
 * An instant in Japan as people write it: a day in one of the ways of `parseDate` and a time in one of those of
 * `parseClock`, in one text ("11/9(月) 22:20") or in two.
 */
export function parseInstant(typed: string, today: CalendarDay, time = ""): ParsedInstant {
  const text = fold(`${fold(typed)} ${fold(time)}`);
  if (text === "") return { ok: false, code: "empty" };
  const isAbout = ABOUT.test(text) || ABOUT.test(fold(typed));
  const [day, clock] = apart(text.replace(ABOUT, ""), fold(time).replace(ABOUT, ""));
  const parsed = parseDate(day, today);
  if (!parsed.ok) return { ok: false, code: parsed.code };
  const minutes = clock === "" ? 0 : parseClock(clock);
  if (minutes === null) return { ok: false, code: "unreadable-time" };
  const instant = new Date(Date.parse(parsed.day) - JAPAN + minutes * 60_000);
  return { ok: true, instant, isAbout: isAbout || clock === "", hasTime: clock !== "" };
}

function apart(text: string, time: string): [day: string, clock: string] {
  if (time !== "")
    return [
      text
        .slice(0, text.length - time.length)
        .trim()
        .replace(ABOUT, ""),
      time,
    ];
  const found = AT_END.exec(text);
  return found ? [text.slice(0, found.index), found[1] ?? ""] : [text, ""];
}
