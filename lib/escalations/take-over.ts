import "server-only";
import { alert } from "@/lib/alerts/alert";
import { canBeAsked, canDecide } from "@/lib/approvals/policy";
import { type Actor, assertCan, type UserActor } from "@/lib/auth/actor";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { done, Forbidden, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { nameMembers } from "@/lib/incidents/name-members";
import { findQuestion } from "./find-question";
import { openEscalation } from "./open-escalation";
import type { TakeOverInput } from "./schema";
import { withdrawEscalation } from "./withdraw-escalation";

/**
 * Whoever was asked takes over the response: they become the responder, and those who responded go on as members.
 * From then on somebody else approves: what was open is void, and what is still to be decided is asked anew of
 * `approverId`, prepared by the new responder. Refuses `decided-already` and `not-able`.
 */
export async function takeOver(actor: Actor, input: TakeOverInput, submission: Submission = {}) {
  assertCan(actor, "approval.decide");
  assertCan(actor, "incident.run");
  if (actor.kind !== "user") throw new Forbidden("approval.decide");
  return unitOfWork(
    actor,
    async (work) => {
      const { incident, escalation, ...found } = await findQuestion(work, actor, input.approvalId);
      // Read before the lock; what was decided in between shows in its version.
      const approval = await work.tx.approval.findUniqueOrThrow({ where: { id: found.approval.id } });
      if (actor.userId === approval.preparedById) throw new Forbidden("approval.decide");
      if (approval.version !== input.version || escalation.state !== "open") return refuse("decided-already");
      if (!canDecide(actor, approval)) throw new Forbidden("approval.decide");
      const approver = await work.tx.user.findUnique({ where: { id: input.approverId } });
      if (!approver || !canBeAsked(approver, { ...approval, preparedById: actor.userId }))
        return refuse("not-able");

      const before = await becomeResponder(work, actor, incident.id);
      if (before.includes(approver.id)) return refuse("not-able");
      await withdrawEscalation(work, escalation, { actor, isTold: false });
      const incidentId = incident.id;
      work.record({ type: "escalation.taken-over", incidentId, data: { escalationId: escalation.id } });
      const about = { incidentId, subjectId: escalation.id, dueAt: work.now };
      for (const userId of before) await alert(work, { ...about, userId, kind: "taken-over" });
      await openEscalation(work, actor, { incident, supervisorId: approver.id, deputyId: null });
      return done({ incidentId });
    },
    onceFor("escalation.take-over", input, submission),
  );
}

/** Answers who responded until now. */
async function becomeResponder(work: Work, actor: UserActor, incidentId: string): Promise<string[]> {
  const where = {
    incidentId,
    relation: "responder",
    removedAt: null,
    userId: { not: actor.userId },
  } as const;
  const rows = await work.tx.incidentMember.findMany({ where, select: { userId: true } });
  const userIds = [...new Set(rows.map(({ userId }) => userId))];
  await work.tx.incidentMember.updateMany({ where, data: { removedAt: work.now } });
  await nameMembers(work, actor, { incidentId, userIds, relation: "member" });
  await nameMembers(work, actor, { incidentId, userIds: [actor.userId], relation: "responder" });
  return userIds;
}
