import type { ReactNode } from "react";
import sprite from "./states.svg";

/** The ten states. Each has a shape (a symbol of states.svg) and a word of its own; colour only helps. */
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

const { src }: { readonly src: string } = sprite;

const colours: Readonly<Partial<Record<StateKind, string>>> = {
  you: "text-link",
  done: "text-done",
  not: "text-ink2",
  off: "text-ink2",
  time: "text-ink2",
  soon: "text-soon",
  late: "text-late",
};

const STRONG: readonly StateKind[] = ["you", "hit", "soon", "late"];

type Props = { kind: StateKind; children: ReactNode; size?: "row" | "note" };

/** A state as shape and word, e.g. あなたの番, あと14分. */
export function State({ kind, children, size = "note" }: Props) {
  const weight = STRONG.includes(kind) ? "font-bold" : "";
  return (
    <span
      className={`inline-flex items-start gap-2 ${size === "note" ? "type-note" : ""} ${colours[kind] ?? ""} ${weight}`}
    >
      <StateShape kind={kind} className={size === "note" ? "mt-px" : "mt-1"} />
      <span>{children}</span>
    </span>
  );
}

/** The shape alone, beside words that say the state. */
export function StateShape({ kind, className }: { kind: StateKind; className?: string }) {
  return (
    <svg aria-hidden="true" className={["shape", colours[kind], className].filter(Boolean).join(" ")}>
      <use href={`${src}#${kind}`} />
    </svg>
  );
}
