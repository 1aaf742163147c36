import { type CalendarDay, dayInJapan } from "@/lib/i18n/format";

const DAY = 86_400_000;

/** Percent of the width: the first five days up to here, then the cut, then the limit. */
const FIRST = 1;
const END_OF_FIVE = 54;
export const CUT = 58;
const AFTER_CUT = 61;
const LIMIT = 93;
const PAST = 99;

/** The instant at which a day begins in Japan. */
export function startOfDay(day: CalendarDay): number {
  return Date.parse(`${day}T00:00:00+09:00`);
}

/**
 * Where instants lie on the line, in percent of its width: days 1 to 5 share one scale that begins with the moment
 * of notice, and what comes after them lies beyond the cut, up to the end of the limit's day.
 */
export function clockScale(since: Date, limit: CalendarDay | undefined) {
  const start = since.getTime();
  const firstDay = startOfDay(dayInJapan(since));
  const endOfFive = firstDay + 5 * DAY;
  const end = limit ? startOfDay(limit) + DAY : endOfFive + 25 * DAY;

  const at = (instant: number): number => {
    if (instant <= start) return FIRST;
    if (instant <= endOfFive)
      return FIRST + ((instant - start) / (endOfFive - start)) * (END_OF_FIVE - FIRST);
    if (instant > end) return PAST;
    return AFTER_CUT + ((instant - endOfFive) / Math.max(end - endOfFive, 1)) * (LIMIT - AFTER_CUT);
  };
  /** The beginnings of days 2 to 6. */
  const days = [1, 2, 3, 4].map((n) => ({
    day: dayInJapan(new Date(firstDay + n * DAY)),
    from: at(firstDay + n * DAY),
    to: at(firstDay + (n + 1) * DAY),
  }));
  return { at, days, limit: LIMIT };
}

export type ClockLabel = {
  readonly key: string;
  readonly at: number;
  readonly text: string;
  readonly isPlan?: boolean;
};

/** Width of a text in full-width characters. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[ -ÿ]/.test(character) ? 0.55 : 1), 0);
}

/**
 * The labels that fit beside each other, the first of them first: one that would lie on another is left out.
 * `percent` is the width of a full-width character in percent of the line.
 */
export function fitting(labels: readonly ClockLabel[], percent: number): ClockLabel[] {
  const kept: ClockLabel[] = [];
  for (const label of labels) {
    const room = (other: ClockLabel) => ((widthOf(label.text) + widthOf(other.text)) / 2 + 0.7) * percent;
    if (kept.every((other) => Math.abs(other.at - label.at) >= room(other))) kept.push(label);
  }
  return kept;
}
