import "server-only";
import { settleAlerts } from "@/lib/alerts/alert";
import { OPEN_STATES } from "@/lib/approvals/policy";
import type { Escalation } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { DECISION_ALERTS } from "./decision-alerts";

/** After a decision: once nothing of an escalation is open any more it is decided, and nobody is reminded of it. */
export async function settleEscalation(work: Work, { id, incidentId }: Escalation): Promise<void> {
  const open = await work.tx.approval.count({ where: { subjectId: id, state: { in: [...OPEN_STATES] } } });
  if (open > 0) return;
  const { count } = await work.tx.escalation.updateMany({
    where: { id, state: "open" },
    data: { state: "decided", version: { increment: 1 } },
  });
  if (count === 0) return;
  work.record({ type: "escalation.decided", incidentId, data: { escalationId: id } });
  await settleAlerts(work, { subjectId: id, kinds: DECISION_ALERTS });
}
