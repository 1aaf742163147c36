import { SourceMark } from "@/components/ui/source-mark";
import type { ProposalView } from "@/lib/proposals/intake-file";

type Props = { proposals: readonly ProposalView[]; current: string | undefined };

/** The numbers of what was read at one place of a file; empty space where nothing was. */
export function PlaceMarks({ proposals, current }: Props) {
  return (
    <span className="flex min-w-6 shrink-0 flex-col gap-1">
      {proposals.map(({ id, number, proposed }) => (
        <span key={id} data-pair={proposed.kind} data-current={id === current ? "" : undefined}>
          <SourceMark number={number} />
        </span>
      ))}
    </span>
  );
}
