import type { ContainmentField } from "@/lib/audit/events";
import type { ContainmentAction } from "@/lib/db/generated/client";
import type { ProofShows } from "@/lib/db/generated/enums";

type Said = {
  readonly at: Date;
  readonly proof: ProofShows;
  readonly evidenceId: string | null;
  readonly isSameNote: boolean;
};

/** Names of what a correction changes of an action that is over. */
export function changedFields(
  action: Pick<ContainmentAction, "state" | "doneAt" | "proof" | "evidenceId">,
  { at, proof, evidenceId, isSameNote }: Said,
): ContainmentField[] {
  const isChanged: Record<ContainmentField, boolean> = {
    state: action.state !== "done",
    at: action.doneAt?.getTime() !== at.getTime(),
    note: !isSameNote,
    proof: action.proof !== proof,
    evidence: action.evidenceId !== evidenceId,
  };
  return (Object.keys(isChanged) as ContainmentField[]).filter((field) => isChanged[field]);
}
