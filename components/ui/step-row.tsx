import Link from "next/link";
import { type StateKind, StateShape } from "./state";

export type Step = {
  readonly key: string;
  readonly title: string;
  readonly href: string;
  readonly state: Extract<StateKind, "you" | "wait" | "done" | "not" | "off" | "unknown" | "late">;
  /** The state in words: 済み, 確認待ち, 電話のあと. */
  readonly word: string;
  readonly why: string;
};

const tone: Record<Step["state"], { word: string; why: string; title: string }> = {
  you: { title: "font-bold", word: "font-bold text-link", why: "" },
  late: { title: "font-bold", word: "font-bold text-late", why: "" },
  wait: { title: "", word: "", why: "" },
  unknown: { title: "", word: "", why: "" },
  done: { title: "text-ink2", word: "text-done", why: "text-ink2" },
  not: { title: "text-ink2", word: "text-ink2", why: "text-ink2" },
  off: { title: "text-ink2", word: "text-ink2", why: "text-ink2" },
};

/** One step: shape, act, state, why. Only what moves is dark. */
export function StepRow({ step }: { step: Step }) {
  const look = tone[step.state];
  return (
    <li className="relative grid grid-cols-[1.25rem_1fr_auto] items-baseline gap-x-3 border-b border-rule py-2.5 tablet:grid-cols-[1.25rem_9.5rem_7.5rem_1fr] tablet:gap-x-4">
      <StateShape kind={step.state} className="self-center" />
      <Link
        href={step.href}
        prefetch={false}
        className={`underline decoration-1 underline-offset-4 after:absolute after:inset-0 hover:decoration-3 max-tablet:no-underline ${look.title}`}
      >
        {step.title}
      </Link>
      <span className={`type-note ${look.word}`}>{step.word}</span>
      <span className={`type-note max-tablet:col-start-2 max-tablet:col-end-4 ${look.why}`}>{step.why}</span>
    </li>
  );
}
