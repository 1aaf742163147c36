import { dayInJapan } from "@/lib/i18n/format";
import { parseClock, parseInstant } from "@/lib/time/parse-instant";

export type Noticed =
  /** Null: just now. */
  | { readonly ok: true; readonly at: Date | null }
  | { readonly ok: false; readonly code: "noticed-unreadable" | "noticed-in-future" };

const DAY = 86_400_000;
const NOW = /^(いま|今|たったいま|たった今|さっき|さきほど|先ほど|now|justnow)$/;

/**
 * When somebody noticed, as people write it: 17時, きのうの17:30ごろ, 11/20 9:30; in any width, in Japan's time. A time
 * without a day is the last one before `now`. A day without a time counts from its beginning: a clock that hangs on
 * it must not start too late.
 */
export function parseNoticed(typed: string, now: Date): Noticed {
  const text = typed
    .normalize("NFKC")
    .toLowerCase()
    .replace(/の(?=\s*[\d午正ap])/g, " ")
    .trim();
  if (text === "" || NOW.test(text.replace(/\s/g, ""))) return { ok: true, at: null };

  const today = dayInJapan(now);
  const isClock = parseClock(text) !== null;
  const parsed = isClock ? parseInstant(today, today, text) : parseInstant(text, today);
  if (!parsed.ok) return { ok: false, code: "noticed-unreadable" };
  if (parsed.instant <= now) return { ok: true, at: parsed.instant };
  if (isClock) return { ok: true, at: new Date(parsed.instant.getTime() - DAY) };
  return { ok: false, code: "noticed-in-future" };
}
