import "server-only";
import { randomUUID } from "node:crypto";
import type { Approval } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { type Content, contentHash } from "./content-hash";
import { stateAfter } from "./policy";
import type { SubjectKind } from "./subject-kinds";

/** Ends an approval because what it was for has changed. Nothing happens to one that ended before. */
export async function voidApproval(work: Work, approval: Approval): Promise<void> {
  const after = stateAfter(approval.state, "voided");
  if (after === null) return;
  await work.tx.approvalDecision.create({
    data: {
      id: randomUUID(),
      approvalId: approval.id,
      preparedById: approval.preparedById,
      act: "voided",
      contentHash: approval.contentHash,
      decidedAt: work.now,
    },
  });
  await work.tx.approval.update({
    where: { id: approval.id },
    data: { state: after, version: { increment: 1 } },
  });
  work.record({
    type: "approval.voided",
    ...(approval.incidentId && { incidentId: approval.incidentId }),
    data: { approvalId: approval.id },
  });
}

/**
 * Called by whatever changes a subject, in the same unit of work: every approval of it that was asked or given for
 * other content is void. Answers how many.
 */
export async function voidChanged(
  work: Work,
  { subjectKind, subjectId, content }: { subjectKind: SubjectKind; subjectId: string; content: Content },
): Promise<number> {
  const approvals = await work.tx.approval.findMany({
    where: { subjectKind, subjectId, state: { in: ["awaiting", "asked_back", "approved"] } },
  });
  const hash = contentHash(content);
  const stale = approvals.filter((approval) => !hash.equals(Buffer.from(approval.contentHash)));
  for (const approval of stale) await voidApproval(work, approval);
  return stale.length;
}
