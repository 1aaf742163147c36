import "server-only";
import { alert } from "@/lib/alerts/alert";
import type { AlertKind } from "@/lib/alerts/kinds";
import type { Actor } from "@/lib/auth/actor";
import type { Work } from "@/lib/db/unit-of-work";
import { moveStatus } from "@/lib/incidents/move-status";
import { nameMembers } from "@/lib/incidents/name-members";
import type { readQuestion } from "./find-question";

type Found = NonNullable<Awaited<ReturnType<typeof readQuestion>>>;

/** What follows at once from a yes; when to call and what to prepare is for the guide to read from the approval. */
export async function carryOutDecision(work: Work, actor: Actor, found: Found): Promise<void> {
  if (found.kind === "start-response") await startResponse(work, actor, found);
  if (found.kind === "call-legal") await callLegal(work, actor, found);
}

async function startResponse(
  work: Work,
  actor: Actor,
  { incident, escalation, summary }: Found,
): Promise<void> {
  if (!(await moveStatus(work, incident, "start"))) return;
  work.record({ type: "response.started", incidentId: incident.id, data: { escalationId: escalation.id } });
  await tell(
    work,
    summary.plan.tellIds.filter((id) => id !== actor.userId),
    "response-started",
    escalation,
  );
}

async function callLegal(work: Work, actor: Actor, { escalation, summary }: Found): Promise<void> {
  const able = await work.tx.user.findMany({
    where: { id: { in: [...summary.plan.legalIds] }, disabledAt: null, roles: { has: "legal" } },
    select: { id: true },
  });
  const userIds = able.map(({ id }) => id);
  const { incidentId } = escalation;
  const named = await nameMembers(work, actor, { incidentId, userIds, relation: "legal" });
  await tell(work, named, "legal-called", escalation);
}

async function tell(
  work: Work,
  userIds: readonly string[],
  kind: AlertKind,
  { id, incidentId }: Found["escalation"],
): Promise<void> {
  for (const userId of userIds)
    await alert(work, { userId, kind, incidentId, subjectId: id, dueAt: work.now });
}
