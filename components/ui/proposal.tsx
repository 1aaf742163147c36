import type { ReactNode } from "react";
import { SourceMark } from "./source-mark";

type Props = {
  number: number;
  isCurrent?: boolean;
  /** Where a link or the focus leads to. */
  id?: string;
  /** Joins it to its place in the file: looking at one of them fills the numbers of both. */
  pair?: string;
  /** What it is: 本人の数. */
  label: string;
  value: ReactNode;
  /** Where it comes from and how it was found, in the line below. */
  origin: ReactNode;
  /** What it leads to. */
  effect?: ReactNode;
  /** Take over and correct, or 使います and correct; buttons that name their act. */
  ways: ReactNode;
};

/** Something read by the machine, to be taken over by a person one by one. */
export function Proposal({ number, isCurrent, id, pair, label, value, origin, effect, ways }: Props) {
  return (
    <li
      id={id}
      data-pair={pair}
      className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-3 border-b border-rule py-4 tablet:grid-cols-[auto_1fr_auto]"
    >
      <SourceMark number={number} isCurrent={isCurrent} />
      <div className="min-w-0">
        <p className="type-note text-ink2">{label}</p>
        <div className="type-sub">{value}</div>
        <p className="type-note text-ink2">{origin}</p>
        {effect && <div className="type-note">{effect}</div>}
      </div>
      {/* An answer in the way of an act (a conflict, a refusal) needs the width of the value. */}
      <div className="flex items-center gap-4 max-tablet:col-start-2 max-tablet:has-[[role=alert],section]:flex-wrap tablet:flex-col tablet:items-end tablet:gap-2 tablet:has-[[role=alert],section]:col-span-2 tablet:has-[[role=alert],section]:col-start-2 tablet:has-[[role=alert],section]:items-start">
        {ways}
      </div>
    </li>
  );
}
