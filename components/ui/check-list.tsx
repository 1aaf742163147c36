import type { ReactNode } from "react";
import { Icon } from "./icon";
import { StateShape } from "./state";

export type Check = {
  readonly key: string;
  /** `look`: possible as it is, and worth a look. */
  readonly result: "ok" | "look";
  readonly title: ReactNode;
  readonly detail?: ReactNode;
};

type Props = {
  label: string;
  checks: readonly Check[];
  words: { readonly ok: string; readonly look: string };
};

/** What the machine has checked, the open ones first. */
export function CheckList({ label, checks, words }: Props) {
  const sorted = [...checks].sort((a, b) => Number(a.result === "ok") - Number(b.result === "ok"));
  return (
    <ul aria-label={label} className="type-note">
      {sorted.map((check) => (
        <li key={check.key} className="flex gap-2.5 border-b border-rule py-2">
          {check.result === "ok" ? (
            <StateShape kind="done" />
          ) : (
            <Icon name="circle-alert" className="text-soon" />
          )}
          <div>
            <span className="sr-only">{words[check.result]}: </span>
            <span className={check.result === "look" ? "font-bold" : undefined}>{check.title}</span>
            {check.detail && <div className="text-ink2">{check.detail}</div>}
          </div>
        </li>
      ))}
    </ul>
  );
}
