import "server-only";
import { settleAlerts } from "@/lib/alerts/alert";
import { OPEN_STATES } from "@/lib/approvals/policy";
import { voidApproval } from "@/lib/approvals/void-approval";
import type { Actor } from "@/lib/auth/actor";
import type { Escalation } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { DECISION_ALERTS } from "./decision-alerts";
import { questionSubject } from "./question-subject";

type Withdrawal = {
  readonly actor: Actor;
  /** False where those concerned are told of what it was withdrawn for. */
  readonly isTold: boolean;
  readonly reasonId?: string | null;
  readonly isOver?: boolean;
};

/** Ends an open escalation without its decisions; nobody is reminded of it, or asked, any more. Its row is locked. */
export async function withdrawEscalation(
  work: Work,
  { id, incidentId, state }: Escalation,
  { actor, ...how }: Withdrawal,
): Promise<void> {
  if (state !== "open") return;
  // Its state first: what follows a question of one that is open could ask again.
  await work.tx.escalation.update({
    where: { id },
    data: { state: "withdrawn", version: { increment: 1 } },
  });
  const open = await work.tx.approval.findMany({
    where: { subjectId: id, state: { in: [...OPEN_STATES] } },
    orderBy: { id: "asc" },
  });
  for (const approval of open)
    await voidApproval(work, approval, { ...how, actor, subject: questionSubject, current: null });
  await settleAlerts(work, { subjectId: id, kinds: DECISION_ALERTS });
  work.record({ type: "escalation.withdrawn", incidentId, data: { escalationId: id } });
}
