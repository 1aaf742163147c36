import { dayInJapan, formatDay, formatTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { ABOUT, type Given, OPEN, type Question } from "./question";

/** The fields of a question's form with the values that would send this answer; several codes joined by commas. */
export type FormAnswer = Readonly<Record<string, string>>;

function dayAndTime(instant: Date, locale: Locale): readonly [day: string, time: string] {
  return [formatDay(dayInJapan(instant), locale), formatTime(instant)];
}

/** What the form of a question shows of an answer that was given before. */
export function formValuesOf({ ask }: Question, given: Given, locale: Locale): FormAnswer {
  const { isUnknown, codes, number, most, instant, typed } = given;
  if (ask.kind === "choice" || ask.kind === "several") {
    return {
      ...typed,
      answer: isUnknown ? OPEN : ask.kind === "choice" ? (codes[0] ?? "") : codes.join(","),
    };
  }
  if (isUnknown) return { unknown: OPEN };
  if (ask.kind === "count") {
    if (most === undefined) return { number: String(number ?? "") };
    return { least: String(number ?? ""), most: String(most) };
  }
  const { until, ...words } = typed;
  if (!instant) return words;
  const [day, time] = dayAndTime(instant, locale);
  const [untilDay, untilTime] = until ? dayAndTime(new Date(until), locale) : ["", ""];
  return {
    ...words,
    day,
    time,
    ...(codes.includes(ABOUT) && { about: ABOUT }),
    ...(ask.kind === "period" && { untilDay, untilTime }),
  };
}
