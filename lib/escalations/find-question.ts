import "server-only";
import { approvalsFor } from "@/lib/approvals/lock-approval";
import type { Actor } from "@/lib/auth/actor";
import type { Approval } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { NotFound } from "@/lib/errors";
import { type EscalationQuestion, isEscalationQuestion } from "./decisions-for";
import { readSummary } from "./read-summary";

/**
 * One question of an escalation for a command, with the incident's row locked before all others: whoever takes them
 * in another order could wait for one that waits for them. Throws `NotFound` for what the actor may not see and for
 * an approval of anything else.
 */
export async function findQuestion(work: Work, actor: Actor, approvalId: string) {
  const approval = await work.tx.approval.findFirst({
    where: { AND: [approvalsFor(actor), { id: approvalId }] },
  });
  const found = approval && (await readQuestion(work, approval));
  if (!found) throw new NotFound("Approval");
  return { ...found, approval };
}

/** What an approval is about, rows locked; null where it is about no escalation. */
export async function readQuestion(work: Work, { subjectKind, subjectId }: Approval) {
  if (!isEscalationQuestion(subjectKind)) return null;
  const kind: EscalationQuestion = subjectKind;
  const { incident, escalation } = await lockEscalation(work, subjectId);
  const summary = await readSummary(work.tx, escalation);
  return { kind, incident, escalation, summary };
}

/** An escalation and its incident, both rows locked. Throws `NotFound`. */
export async function lockEscalation({ tx }: Work, escalationId: string) {
  const [found] = await tx.$queryRaw<[{ incident_id: string }?]>`
    SELECT incident_id FROM escalations WHERE id = ${escalationId}::uuid`;
  if (!found) throw new NotFound("Escalation");
  await tx.$queryRaw`SELECT 1 FROM incidents WHERE id = ${found.incident_id}::uuid FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM escalations WHERE id = ${escalationId}::uuid FOR UPDATE`;
  const escalation = await tx.escalation.findUniqueOrThrow({ where: { id: escalationId } });
  const incident = await tx.incident.findUniqueOrThrow({ where: { id: escalation.incidentId } });
  return { escalation, incident };
}
