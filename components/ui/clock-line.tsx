import { formatShortDay, formatShortInstant } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { ClockDrawing } from "./clock-drawing";
import { type ClockFacts, clockCells } from "./clock-facts";
import { clockScale, fitting, startOfDay } from "./clock-scale";

type Props = {
  facts: ClockFacts;
  /** What is planned: an open circle and its words, e.g. 電話 9:00. */
  plans?: readonly { readonly at: Date; readonly text: string }[];
};

const DAY = 86_400_000;

/** A character of 13 px in percent of the line, on the desktop and on the narrowest page that shows the line. */
const WIDE = 1.3;
const NARROW = 2;

/** The clock as a line: a band for the target, which has a width, a stroke for the deadline, which has none. */
export async function ClockLine({ facts, plans = [] }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslator("ui")]);
  const { now, since, target, limit } = facts;
  const scale = clockScale(since, limit?.day);
  const sentence = [
    ...clockCells(facts, locale, t).map((cell) => `${cell.label} ${cell.value} (${cell.note})`),
    ...plans.map((plan) => `${plan.text} (${formatShortInstant(plan.at, locale)})`),
  ].join(locale === "ja" ? "、" : "; ");

  const band = target && {
    from: scale.at(startOfDay(target.from)),
    to: scale.at(startOfDay(target.to) + DAY),
  };
  const planned = plans.map((plan) => ({ at: scale.at(plan.at.getTime()), text: plan.text }));
  const nowAt = scale.at(now.getTime());
  const labels = [
    { key: "now", at: nowAt, text: t("clock.now") },
    ...(limit ? [{ key: "limit", at: scale.limit, text: t("clock.final") }] : []),
    ...(band ? [{ key: "target", at: (band.from + band.to) / 2, text: t("clock.preliminary") }] : []),
    ...planned.map((plan) => ({ key: plan.text, isPlan: true, ...plan })),
  ];
  const narrow = new Set(fitting(labels, NARROW).map(({ key }) => key));
  const titles = fitting(labels, WIDE).map(({ key, at, text, isPlan }) => ({
    at,
    text,
    isTight: narrow.has(key),
    ...(isPlan && { isPlan }),
  }));
  const dates = [
    ...scale.days.map((day) => ({ at: (day.from + day.to) / 2, text: formatShortDay(day.day, locale) })),
    ...(limit ? [{ at: scale.limit, text: formatShortDay(limit.day, locale) }] : []),
  ];
  return (
    <ClockDrawing
      sentence={sentence}
      now={nowAt}
      band={band}
      ticks={scale.days.slice(1).map(({ from }) => from)}
      limit={limit && scale.limit}
      plans={planned.map(({ at }) => at)}
      titles={titles}
      dates={dates}
    />
  );
}
