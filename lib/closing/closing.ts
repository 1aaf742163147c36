import "server-only";
import { type Content, contentHash } from "@/lib/approvals/content-hash";
import type { Prisma } from "@/lib/db/generated/client";
import { openItems, type StepState } from "./open-items";

/** What is approved when an incident is closed over open items. The reason is sealed and never changes: its id stands for it. */
export function closingContent(
  { incidentId, reasonId }: { incidentId: string; reasonId: string },
  steps: readonly StepState[],
): Content {
  return {
    kind: "close-incident",
    incidentId,
    reasonId,
    open: openItems(steps)
      .map(({ step }) => step)
      .sort(),
  };
}

/** Whether closing over exactly what is open now was approved. The subject of such an approval is its reason. */
export async function isClosingApproved(
  tx: Pick<Prisma.TransactionClient, "approval">,
  incidentId: string,
  steps: readonly StepState[],
): Promise<boolean> {
  const approvals = await tx.approval.findMany({
    where: { incidentId, subjectKind: "close-incident", state: "approved" },
  });
  return approvals.some(({ subjectId, contentHash: frozen }) =>
    contentHash(closingContent({ incidentId, reasonId: subjectId }, steps)).equals(frozen),
  );
}

/** Whether somebody waits for an approval to close it. */
export async function isClosingAsked(
  tx: Pick<Prisma.TransactionClient, "approval">,
  incidentId: string,
): Promise<boolean> {
  const where: Prisma.ApprovalWhereInput = {
    incidentId,
    subjectKind: "close-incident",
    state: { in: ["awaiting", "asked_back"] },
  };
  return (await tx.approval.count({ where })) > 0;
}
