import type { CalendarDay } from "@/lib/i18n/format";
import { parseInstant } from "@/lib/time/parse-instant";

export type MomentProblem = "day-empty" | "day-unreadable" | "no-such-day" | "time-unreadable" | "time-empty";

export type ReadMoment =
  | { readonly ok: true; readonly instant: Date }
  | { readonly ok: false; readonly part: "day" | "time"; readonly code: MomentProblem };

/** When somebody is called back, or looks again, where only the day was named. */
const MORNING_MS = 9 * 3_600_000;

const problem = (part: "day" | "time", code: MomentProblem) => ({ ok: false, part, code }) as const;

/**
 * A day and a time as they were typed, or what in them is to be put right. Without a time: 9:00 in Japan where
 * `isDay`, otherwise a time is asked for, since a day alone would be taken for its first minute.
 */
export function readMoment(
  { day, time }: { readonly day: string; readonly time: string },
  { today, isDay = false }: { today: CalendarDay; isDay?: boolean },
): ReadMoment {
  if (!day.trim()) return problem("day", "day-empty");
  const parsed = parseInstant(day, today, time);
  if (parsed.ok) {
    if (parsed.hasTime) return { ok: true, instant: parsed.instant };
    return isDay
      ? { ok: true, instant: new Date(parsed.instant.getTime() + MORNING_MS) }
      : problem("time", "time-empty");
  }
  if (parsed.code === "unreadable-time") return problem("time", "time-unreadable");
  return problem("day", parsed.code === "no-such-day" ? "no-such-day" : "day-unreadable");
}
