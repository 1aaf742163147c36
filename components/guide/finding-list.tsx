"use client";

import { Citation } from "@/components/ui/citation";
import { State, type StateKind } from "@/components/ui/state";

export type FindingRow = {
  readonly rule: string;
  readonly kind: StateKind;
  readonly word: string;
  readonly title: string;
  readonly because: string;
  readonly cites: { readonly short: string; readonly href: string; readonly full: string };
};

/** Findings with what follows and where it stands, drawn from data in the browser too. */
export function FindingList({ rows }: { rows: readonly FindingRow[] }) {
  return (
    <ul>
      {rows.map(({ rule, kind, word, title, because, cites }) => (
        <li key={rule} className="finding">
          <State kind={kind}>{word}</State>
          <div>
            <p className="font-bold">{title}</p>
            <p className="type-note">{because}</p>
          </div>
          <p>
            <Citation {...cites} />
          </p>
        </li>
      ))}
    </ul>
  );
}
