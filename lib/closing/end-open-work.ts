import "server-only";
import { alert } from "@/lib/alerts/alert";
import { OPEN_STATES } from "@/lib/approvals/policy";
import { type Subjects, subjectOf } from "@/lib/approvals/subject";
import { voidApproval } from "@/lib/approvals/void-approval";
import type { Actor } from "@/lib/auth/actor";
import type { Approval } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { withdrawEscalation } from "@/lib/escalations/withdraw-escalation";

type Over = {
  readonly incidentId: string;
  readonly subjects: Subjects;
  /** The sealed text that says why it ends; null where nothing was open. */
  readonly reasonId: string | null;
};

/**
 * An incident ends: what was laid before somebody is withdrawn with the reason, and whoever asked or was asked is
 * told once. The row of the incident is locked.
 */
export async function endOpenWork(work: Work, actor: Actor, { incidentId, subjects, reasonId }: Over) {
  const { tx } = work;
  const how = { actor, reasonId, isOver: true, isTold: false } as const;
  const where = { incidentId, state: { in: [...OPEN_STATES] } };
  const open = await tx.approval.findMany({ where, orderBy: { id: "asc" } });
  const escalations = await tx.escalation.findMany({ where: { incidentId, state: "open" } });
  for (const escalation of escalations) await withdrawEscalation(work, escalation, how);
  for (const approval of await tx.approval.findMany({ where, orderBy: { id: "asc" } }))
    await voidApproval(work, approval, { ...how, subject: subjectOf(subjects, approval), current: null });
  await tell(work, actor, { incidentId, open });
}

async function tell(
  work: Work,
  actor: Actor,
  { incidentId, open }: { incidentId: string; open: readonly Approval[] },
) {
  const concerned = new Set(
    open.flatMap(({ preparedById, askedOfId }) => [preparedById, askedOfId ?? []].flat()),
  );
  const about = { incidentId, subjectId: incidentId, dueAt: work.now, kind: "approval-ended" } as const;
  for (const userId of concerned) if (userId !== actor.userId) await alert(work, { ...about, userId });
}
