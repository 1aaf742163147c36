"use client";

import type { Cells, Squares } from "./exposure-squares";

const CELL = 6;
const GAP = 1.5;

type Props = { squares: Squares; name: string };

/** One square is one person, or ten, or more: three patterns, never one mark a person. */
export function PeoplePicture({ squares, name }: Props) {
  const { perRow, rows, light, dark, open } = squares;
  const side = CELL - GAP;
  return (
    <svg
      role="img"
      aria-label={name}
      viewBox={`0 0 ${perRow * CELL} ${rows * CELL}`}
      className={perRow < 12 ? "w-20" : "w-full max-w-100"}
    >
      <defs>
        <pattern id="people-light" width={CELL} height={CELL} patternUnits="userSpaceOnUse">
          <rect width={side} height={side} className="fill-key-500" />
        </pattern>
        <pattern id="people-dark" width={CELL} height={CELL} patternUnits="userSpaceOnUse">
          <rect width={side} height={side} className="fill-key-1000" />
        </pattern>
        <pattern id="people-open" width={CELL} height={CELL} patternUnits="userSpaceOnUse">
          <rect
            x="0.4"
            y="0.4"
            width={side - 0.8}
            height={side - 0.8}
            fill="none"
            strokeWidth="0.8"
            strokeDasharray="1.2 0.8"
            className="stroke-key-900"
          />
        </pattern>
      </defs>
      <Runs cells={light} pattern="people-light" />
      <Runs cells={dark} pattern="people-dark" />
      <Runs cells={open} pattern="people-open" />
    </svg>
  );
}

function Runs({ cells, pattern }: { cells: readonly Cells[]; pattern: string }) {
  return cells.map(({ x, y, width, height }) => (
    <rect
      key={`${x} ${y}`}
      x={x * CELL}
      y={y * CELL}
      width={width * CELL}
      height={height * CELL}
      fill={`url(#${pattern})`}
    />
  ));
}

export type EnvelopeState = "unknown" | "closed" | "open" | "gone" | "back" | "back-open" | "some-open";

const DRAWN_OPEN: readonly EnvelopeState[] = ["open", "back-open", "some-open"];

/** Dashed: not known; closed: deleted unopened, or given back; open: opened; struck through: deleted. */
export function Envelope({ state, name }: { state: EnvelopeState; name: string }) {
  return (
    <svg
      role="img"
      aria-label={name}
      width="84"
      height="56"
      viewBox="0 0 84 56"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinejoin="round"
      strokeDasharray={state === "unknown" ? "5 4" : undefined}
    >
      {DRAWN_OPEN.includes(state) ? (
        <path d="M2 22 42 2l40 20v32H2zM2 22l40 20 40-20" />
      ) : (
        <path d="M2 2h80v52H2zM2 4l40 28L82 4" />
      )}
      {state === "gone" && <path d="M6 52 78 4" strokeWidth="3" />}
    </svg>
  );
}

/** Whoever nobody knows: a dashed person. */
export function UnknownPerson({ name }: { name: string }) {
  return (
    <svg
      role="img"
      aria-label={name}
      width="56"
      height="64"
      viewBox="0 0 56 64"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeDasharray="5 4"
    >
      <circle cx="28" cy="18" r="14" />
      <path d="M4 62c0-14 10-24 24-24s24 10 24 24z" />
    </svg>
  );
}

/** A partner's secret: a document in the place of people. */
export function SecretDocument({ name }: { name: string }) {
  return (
    <svg
      role="img"
      aria-label={name}
      width="56"
      height="68"
      viewBox="0 0 56 68"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
    >
      <path d="M4 2h34l14 14v50H4zM38 2v14h14M14 30h28M14 40h28M14 50h18" />
    </svg>
  );
}
