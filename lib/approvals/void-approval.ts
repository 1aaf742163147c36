import "server-only";
import { alert } from "@/lib/alerts/alert";
import type { Approval } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { bookAct } from "./book-act";
import { type Content, contentHash } from "./content-hash";
import { OPEN_STATES, stateAfter } from "./policy";
import type { SubjectKind } from "./subject-kinds";

/**
 * Ends an approval because what it was for has changed. Nothing happens to one that ended before. `isTold` false
 * where those concerned are told of the change itself.
 */
export async function voidApproval(
  work: Work,
  approval: Approval,
  { isTold = true }: { isTold?: boolean } = {},
): Promise<void> {
  const state = stateAfter(approval.state, "voided");
  if (state === null) return;
  await bookAct(work, approval, { act: "voided", decidedById: null, state });
  work.record({
    type: "approval.voided",
    ...(approval.incidentId && { incidentId: approval.incidentId }),
    data: { approvalId: approval.id },
  });
  if (!isTold) return;
  const about = { incidentId: approval.incidentId, subjectId: approval.id, dueAt: work.now };
  for (const userId of await concerned(work, approval))
    await alert(work, { ...about, userId, kind: "approval-void" });
}

/** Whoever prepared it, and whoever gave it: an approval that only was asked for is no loss to whom it was asked of. */
async function concerned({ tx }: Work, { id, preparedById }: Approval): Promise<ReadonlySet<string>> {
  const given = await tx.approvalDecision.findMany({
    where: { approvalId: id, act: "approved" },
    select: { decidedById: true },
  });
  return new Set([preparedById, ...given.flatMap(({ decidedById }) => decidedById ?? [])]);
}

/**
 * Called by whatever changes a subject, in the same unit of work: every approval of it that was asked or given for
 * other content is void. Answers how many.
 */
export async function voidChanged(
  work: Work,
  { subjectKind, subjectId, content }: { subjectKind: SubjectKind; subjectId: string; content: Content },
): Promise<number> {
  await work.tx.$queryRaw`
    SELECT 1 FROM approvals WHERE subject_kind = ${subjectKind} AND subject_id = ${subjectId}::uuid
    ORDER BY id FOR UPDATE`;
  const approvals = await work.tx.approval.findMany({
    where: { subjectKind, subjectId, state: { in: [...OPEN_STATES, "approved"] } },
    orderBy: { id: "asc" },
  });
  const hash = contentHash(content);
  const stale = approvals.filter((approval) => !hash.equals(approval.contentHash));
  for (const approval of stale) await voidApproval(work, approval);
  return stale.length;
}
