import "server-only";
import { type Content, contentHash } from "@/lib/approvals/content-hash";
import type { Approval, Prisma } from "@/lib/db/generated/client";
import { openItems, type StepState } from "@/lib/incidents/open-items";

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

/** The approval to close over exactly what is open now, or null. Its subject is the reason. */
export async function findClosingApproved(
  tx: Pick<Prisma.TransactionClient, "approval">,
  incidentId: string,
  steps: readonly StepState[],
): Promise<Approval | null> {
  const approvals = await tx.approval.findMany({
    where: { incidentId, subjectKind: "close-incident", state: "approved" },
  });
  const found = approvals.find(({ subjectId, contentHash: frozen }) =>
    contentHash(closingContent({ incidentId, reasonId: subjectId }, steps)).equals(frozen),
  );
  return found ?? null;
}
