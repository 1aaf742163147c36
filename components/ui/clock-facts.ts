import {
  type CalendarDay,
  dayInJapan,
  daysBetween,
  formatShortDay,
  formatShortInstant,
} from "@/lib/i18n/format";
import { formatDuration, formatRemainingDays } from "@/lib/i18n/format-duration";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import type { StateKind } from "./state";

/** When it was noticed and what falls due. The first report has a target with a width, the final one a deadline. */
export type ClockFacts = {
  readonly now: Date;
  readonly since: Date;
  /** Who noticed: 営業部が気づいた. */
  readonly sinceNote?: string;
  readonly target?: { readonly from: CalendarDay; readonly to: CalendarDay; readonly filed?: CalendarDay };
  readonly limit?: { readonly day: CalendarDay; readonly filed?: CalendarDay };
};

export type ClockCell = {
  readonly key: "since" | "preliminary" | "final";
  readonly label: string;
  readonly value: string;
  readonly note: string;
  /** Only what is late or soon, or done, has a tone. */
  readonly tone: Extract<StateKind, "soon" | "late" | "done"> | undefined;
};

/** What the clock says, in words. */
export function clockCells(facts: ClockFacts, locale: Locale, t: Translator<"ui">): ClockCell[] {
  const { now, since, sinceNote, target, limit } = facts;
  const say = (day: CalendarDay) => formatShortDay(day, locale);
  const cells: ClockCell[] = [
    {
      key: "since",
      label: t("clock.since"),
      value: formatDuration(now.getTime() - since.getTime(), locale),
      note: [formatShortInstant(since, locale), sinceNote].filter(Boolean).join(" "),
      tone: undefined,
    },
  ];
  if (target) {
    const range = t("clock.range", { from: say(target.from), to: say(target.to) });
    cells.push({
      key: "preliminary",
      label: t("clock.preliminary"),
      ...targetWords(target, facts.now, locale, t),
      note: range,
    });
  }
  if (limit) {
    const rest = daysBetween(dayInJapan(now), limit.day);
    cells.push({
      key: "final",
      label: t("clock.final"),
      value: limit.filed
        ? t("clock.filed", { day: say(limit.filed) })
        : formatRemainingDays(limit.day, locale, { now }),
      note: t("clock.until", { day: say(limit.day) }),
      tone: limit.filed ? "done" : toneOf(rest),
    });
  }
  return cells;
}

/** A day counts to its end, so what falls due today has less than 24 hours left. */
function toneOf(daysLeft: number): "soon" | "late" | undefined {
  if (daysLeft < 0) return "late";
  return daysLeft === 0 ? "soon" : undefined;
}

function targetWords(
  target: NonNullable<ClockFacts["target"]>,
  now: Date,
  locale: Locale,
  t: Translator<"ui">,
): Pick<ClockCell, "value" | "tone"> {
  if (target.filed)
    return { value: t("clock.filed", { day: formatShortDay(target.filed, locale) }), tone: "done" };
  const today = dayInJapan(now);
  const toStart = daysBetween(today, target.from);
  if (toStart > 0) return { value: formatRemainingDays(target.from, locale, { now }), tone: undefined };
  if (toStart === 0 && target.from !== target.to) return { value: t("clock.fromToday"), tone: undefined };
  return {
    value: formatRemainingDays(target.to, locale, { now }),
    tone: toneOf(daysBetween(today, target.to)),
  };
}
