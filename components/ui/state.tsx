import type { ReactNode } from "react";

/** The ten states. Each has a shape and a word of its own; colour only helps. */
export type StateKind =
  | "you"
  | "wait"
  | "done"
  | "not"
  | "off"
  | "unknown"
  | "hit"
  | "time"
  | "soon"
  | "late";

const looks: Record<StateKind, string> = {
  you: "text-link font-bold",
  wait: "text-ink",
  done: "text-done",
  not: "text-ink2",
  off: "text-ink2",
  unknown: "text-ink",
  hit: "text-ink font-bold",
  time: "text-ink2",
  soon: "text-soon font-bold",
  late: "text-late font-bold",
};

const clock = (
  <>
    <circle cx="12" cy="12" r="9.5" />
    <path d="M12 6.5V12l3 2" />
  </>
);

const shapes: Record<StateKind, ReactNode> = {
  you: (
    <>
      <circle cx="12" cy="12" r="10.5" fill="currentColor" stroke="none" />
      <path d="m9.8 7.6 6 4.4-6 4.4z" fill="white" stroke="white" strokeWidth="1" data-hollow="" />
    </>
  ),
  wait: (
    <>
      <circle cx="12" cy="12" r="9.5" />
      <path d="M12 2.5a9.5 9.5 0 0 1 0 19z" fill="currentColor" stroke="none" />
    </>
  ),
  done: (
    <>
      <circle cx="12" cy="12" r="9.5" />
      <path d="m8 12.5 2.8 2.7L16 9.5" />
    </>
  ),
  not: <circle cx="12" cy="12" r="9.5" />,
  off: (
    <>
      <circle cx="12" cy="12" r="9.5" />
      <path d="M8 12h8" />
    </>
  ),
  unknown: (
    <>
      <circle cx="12" cy="12" r="9.5" strokeDasharray="3.6 2.4" />
      <path d="M9.8 9.7a2.3 2.3 0 0 1 4.5.5c0 1.6-2.2 2-2.2 3.4M12.1 16.8h.01" />
    </>
  ),
  hit: (
    <>
      <circle cx="12" cy="12" r="10.5" fill="currentColor" stroke="none" />
      <path d="m8 12.5 2.8 2.7L16 9.5" stroke="white" strokeWidth="2.2" data-hollow="" />
    </>
  ),
  time: clock,
  soon: clock,
  late: <path d="M12 3.2 22 20.5H2zM12 9.5v5M12 17.4h.01" />,
};

type Props = { kind: StateKind; children: ReactNode; size?: "row" | "note" };

/** A state as shape and word, e.g. あなたの番, あと14分. */
export function State({ kind, children, size = "note" }: Props) {
  return (
    <span className={`inline-flex items-start gap-2 ${size === "note" ? "type-note" : ""} ${looks[kind]}`}>
      <StateShape kind={kind} className={size === "note" ? "mt-px" : "mt-1"} />
      <span>{children}</span>
    </span>
  );
}

/** The shape alone, beside words that say the state. */
export function StateShape({ kind, className = "" }: { kind: StateKind; className?: string }) {
  const weight = kind === "soon" || kind === "late" ? 2.2 : 1.7;
  return (
    <svg
      aria-hidden="true"
      width="20"
      height="20"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={weight}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 ${looks[kind]} ${className}`}
    >
      {shapes[kind]}
    </svg>
  );
}
