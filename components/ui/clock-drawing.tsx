"use client";

import { CUT } from "./clock-scale";

export type ClockMark = { readonly at: number; readonly text: string };
export type ClockTitle = ClockMark & { readonly isPlan?: boolean; readonly isTight: boolean };

/** What is drawn, in percent of the width. */
type Props = {
  sentence: string;
  now: number;
  band?: { readonly from: number; readonly to: number } | undefined;
  /** Where days begin. */
  ticks: readonly number[];
  limit?: number | undefined;
  plans: readonly number[];
  /** Above and below the line. */
  titles: readonly ClockTitle[];
  dates: readonly ClockMark[];
};

const Y = 34;
const percent = (at: number) => `${Math.round(at * 100) / 100}%`;

/** Drawn from numbers in the browser too, so that the page carries the drawing once. */
export function ClockDrawing({ sentence, now, band, ticks, limit, plans, titles, dates }: Props) {
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
        <line x1="1%" x2={percent(CUT)} y1={Y} y2={Y} />
        <line x1={percent(CUT + 1.2)} x2="97%" y1={Y} y2={Y} />
        <Slash x={CUT} />
        <Slash x={CUT + 1.2} />
      </g>
      {band && (
        <rect
          x={percent(band.from)}
          width={percent(Math.max(band.to - band.from, 0.5))}
          y={Y - 5}
          height="10"
          className="hatch-without-colour fill-key-200 stroke-key-500"
        />
      )}
      <g className="stroke-key-500">
        {ticks.map((at) => (
          <line key={at} x1={percent(at)} x2={percent(at)} y1={Y - 5} y2={Y + 5} />
        ))}
      </g>
      {limit !== undefined && (
        <line
          x1={percent(limit)}
          x2={percent(limit)}
          y1={Y - 8}
          y2={Y + 8}
          stroke="currentColor"
          strokeWidth="4"
        />
      )}
      <circle cx="1%" cy={Y} r="4" className="fill-white stroke-ink" strokeWidth="1.5" />
      {plans.map((at) => (
        <circle key={at} cx={percent(at)} cy={Y} r="5" className="fill-white stroke-link" strokeWidth="2" />
      ))}
      <svg x={percent(now)} y={Y - 16} overflow="visible" aria-hidden="true">
        <path d="M-6 0h12l-6 10z" fill="currentColor" />
      </svg>
      <g fontSize="13" textAnchor="middle" fill="currentColor">
        {titles.map(({ at, text, isPlan, isTight }) => (
          <text
            key={text}
            x={percent(at)}
            y="12"
            dx={at < 4 ? -8 : at > 96 ? 8 : undefined}
            textAnchor={at < 4 ? "start" : at > 96 ? "end" : undefined}
            className={`${isPlan ? "fill-link" : "font-bold"}${isTight ? "" : " max-desk:hidden"}`}
          >
            {text}
          </text>
        ))}
        <g className="fill-ink2">
          {dates.map(({ at, text }) => (
            <text key={at} x={percent(at)} y="60">
              {text}
            </text>
          ))}
        </g>
      </g>
    </svg>
  );
}

function Slash({ x }: { x: number }) {
  return (
    <svg x={percent(x)} y={Y} overflow="visible" aria-hidden="true">
      <line x1="-3" x2="3" y1="6" y2="-6" />
    </svg>
  );
}
