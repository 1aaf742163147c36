import "server-only";
import { alert } from "@/lib/alerts/alert";
import { bookAct } from "@/lib/approvals/book-act";
import { canBeAsked, OPEN_STATES } from "@/lib/approvals/policy";
import { systemActor } from "@/lib/auth/actor";
import type { Escalation } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { nameMembers } from "@/lib/incidents/name-members";

/**
 * What still waits for the supervisor goes to the deputy, who becomes a member and sees it; the supervisor still
 * sees it too. False, and nothing is done, where nothing waits for them or the deputy cannot decide (disabled, lost
 * the role, responds by now).
 */
export async function fallToDeputy(work: Work, escalation: Escalation): Promise<boolean> {
  const { id, incidentId, supervisorId, deputyId } = escalation;
  if (!deputyId || escalation.fellAt) return false;
  const waiting = await work.tx.approval.findMany({
    where: { subjectId: id, askedOfId: supervisorId, state: { in: [...OPEN_STATES] } },
    orderBy: { id: "asc" },
  });
  if (waiting.length === 0 || !(await isAble(work, escalation, deputyId))) return false;

  for (const approval of waiting)
    await bookAct(work, approval, {
      act: "delegated",
      decidedById: null,
      state: approval.state,
      delegatedToId: deputyId,
    });
  await nameMembers(work, systemActor, { incidentId, userIds: [deputyId], relation: "deputy" });
  await work.tx.escalation.update({
    where: { id },
    data: { fellAt: work.now, version: { increment: 1 } },
  });
  work.record({ type: "escalation.fell", incidentId, data: { escalationId: id } });
  const about = { incidentId, subjectId: id, dueAt: escalation.deputyFrom ?? work.now };
  await alert(work, { ...about, userId: deputyId, kind: "decisions-fell" });
  await alert(work, { ...about, userId: supervisorId, kind: "decisions-moved" });
  return true;
}

async function isAble(
  { tx }: Work,
  { incidentId, requestedById }: Escalation,
  deputyId: string,
): Promise<boolean> {
  const deputy = await tx.user.findUnique({ where: { id: deputyId } });
  if (!deputy || !canBeAsked(deputy, { preparedById: requestedById, subjectKind: "start-response" }))
    return false;
  const responds = { incidentId, userId: deputyId, relation: "responder", removedAt: null } as const;
  return (await tx.incidentMember.count({ where: responds })) === 0;
}
