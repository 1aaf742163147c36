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

/** One step: shape, act, state, why. Only what moves is dark. */
export function StepRow({ step: { href, state, title, word, why } }: { step: Step }) {
  return (
    <li className={`step ${state}`}>
      <StateShape kind={state} />
      <Link href={href} prefetch={false}>
        {title}
      </Link>
      <span>{word}</span>
      <span>{why}</span>
    </li>
  );
}
