import { formatShortDay, formatShortInstant } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { type ClockFacts, clockCells } from "./clock-facts";
import { CUT, clockScale, fitting, startOfDay } from "./clock-scale";

type Props = {
  facts: ClockFacts;
  /** What is planned: an open circle and its words, e.g. 電話 9:00. */
  plans?: readonly { readonly at: Date; readonly text: string }[];
};

const Y = 34;
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

  const nowAt = scale.at(now.getTime());
  const band = target && {
    from: scale.at(startOfDay(target.from)),
    to: scale.at(startOfDay(target.to) + DAY),
  };
  const planned = plans.map((plan) => ({ at: scale.at(plan.at.getTime()), text: plan.text }));
  const labels = [
    { key: "now", at: nowAt, text: t("clock.now") },
    ...(limit ? [{ key: "limit", at: scale.limit, text: t("clock.final") }] : []),
    ...(band ? [{ key: "target", at: (band.from + band.to) / 2, text: t("clock.preliminary") }] : []),
    ...planned.map((plan) => ({ key: plan.text, isPlan: true, ...plan })),
  ];
  const above = fitting(labels, WIDE);
  const isTight = new Set(fitting(labels, NARROW).map((label) => label.key));

  return (
    <svg
      role="img"
      aria-label={sentence}
      width="100%"
      height="66"
      className="my-3 block overflow-visible text-ink max-tablet:hidden print:block"
    >
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line y2="6" stroke="currentColor" strokeWidth="2" />
        </pattern>
      </defs>
      <g stroke="currentColor" className="text-edge">
        <line x1="1%" x2={`${CUT}%`} y1={Y} y2={Y} />
        <line x1={`${CUT + 1.2}%`} x2="97%" y1={Y} y2={Y} />
        <Slash x={CUT} />
        <Slash x={CUT + 1.2} />
      </g>
      {band && (
        <rect
          x={`${band.from}%`}
          width={`${Math.max(band.to - band.from, 0.5)}%`}
          y={Y - 5}
          height="10"
          className="hatch-without-colour fill-key-200 stroke-key-500"
        />
      )}
      {scale.days.slice(1).map((day) => (
        <line
          key={day.day}
          x1={`${day.from}%`}
          x2={`${day.from}%`}
          y1={Y - 5}
          y2={Y + 5}
          className="stroke-key-500"
        />
      ))}
      {limit && (
        <line
          x1={`${scale.limit}%`}
          x2={`${scale.limit}%`}
          y1={Y - 8}
          y2={Y + 8}
          stroke="currentColor"
          strokeWidth="4"
        />
      )}
      <circle cx="1%" cy={Y} r="4" className="fill-white stroke-ink" strokeWidth="1.5" />
      {planned.map((plan) => (
        <circle
          key={plan.text}
          cx={`${plan.at}%`}
          cy={Y}
          r="5"
          className="fill-white stroke-link"
          strokeWidth="2"
        />
      ))}
      <svg x={`${nowAt}%`} y={Y - 16} overflow="visible" aria-hidden="true">
        <path d="M-6 0h12l-6 10z" fill="currentColor" />
      </svg>
      <g fontSize="13" textAnchor="middle" fill="currentColor">
        {above.map((label) => (
          <text
            key={label.key}
            x={`${label.at}%`}
            y="12"
            dx={label.at < 4 ? -8 : label.at > 96 ? 8 : 0}
            textAnchor={label.at < 4 ? "start" : label.at > 96 ? "end" : "middle"}
            className={`${label.isPlan ? "fill-link" : "font-bold"} ${isTight.has(label.key) ? "" : "max-desk:hidden"}`}
          >
            {label.text}
          </text>
        ))}
        {scale.days.map((day) => (
          <text key={day.day} x={`${(day.from + day.to) / 2}%`} y="60" className="fill-ink2">
            {formatShortDay(day.day, locale)}
          </text>
        ))}
        {limit && (
          <text x={`${scale.limit}%`} y="60" className="fill-ink2">
            {formatShortDay(limit.day, locale)}
          </text>
        )}
      </g>
    </svg>
  );
}

function Slash({ x }: { x: number }) {
  return (
    <svg x={`${x}%`} y={Y} overflow="visible" aria-hidden="true">
      <line x1="-3" x2="3" y1="6" y2="-6" />
    </svg>
  );
}
