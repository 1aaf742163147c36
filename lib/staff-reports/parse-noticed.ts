import { dayInJapan } from "@/lib/i18n/format";
import { parseDate } from "@/lib/time/parse-date";

export type Noticed =
  /** Null: just now. */
  | { readonly ok: true; readonly at: Date | null }
  | { readonly ok: false; readonly code: "noticed-unreadable" | "noticed-in-future" };

const DAY = 86_400_000;
const NOW = /^(いま|今|たったいま|たった今|さっき|さきほど|先ほど|now|justnow)$/;
const TIME = /(午前|午後|am|pm)?(\d{1,2})(?::(\d{2})|時(?:(\d{1,2})分|(半))?)(am|pm)?$/;
const ABOUT = /(ごろ|ころ|頃|くらい|ぐらい|about|around)/g;

const unreadable = { ok: false, code: "noticed-unreadable" } as const;

/**
 * When somebody noticed, as people write it: 17時, きのう 17:30ごろ, 11/20 9:30, 午後3時半; in any width, in Japan's
 * time. A time without a day is the last one before `now`. A day without a time counts from its beginning: a clock
 * that hangs on it must not start too late.
 */
export function parseNoticed(typed: string, now: Date): Noticed {
  const text = typed.normalize("NFKC").toLowerCase().replace(/\s/g, "").replace(ABOUT, "");
  if (text === "" || NOW.test(text)) return { ok: true, at: null };

  const time = TIME.exec(text);
  const minutes = time ? minutesOf(time) : 0;
  if (minutes === null) return unreadable;
  const dayText = time ? text.slice(0, time.index).replace(/(の|t|,|at)$/, "") : text;

  const parsed = parseDate(dayText, dayInJapan(now));
  if (!parsed.ok && parsed.code !== "empty") return unreadable;
  const day = parsed.ok ? parsed.day : dayInJapan(now);
  const at = new Date(Date.parse(`${day}T00:00:00+09:00`) + minutes * 60_000);
  if (at <= now) return { ok: true, at };
  return parsed.ok
    ? { ok: false, code: "noticed-in-future" }
    : { ok: true, at: new Date(at.getTime() - DAY) };
}

function minutesOf([, before, hours, minutes, spoken, half, after]: RegExpExecArray): number | null {
  const part = before ?? after;
  const isAfternoon = part === "午後" || part === "pm";
  const hour = Number(hours);
  const minute = half ? 30 : Number(minutes ?? spoken ?? 0);
  if (hour > 24 || minute > 59 || (part !== undefined && hour > 12)) return null;
  const ofDay = part === undefined ? hour : (hour % 12) + (isAfternoon ? 12 : 0);
  return ofDay * 60 + minute;
}
