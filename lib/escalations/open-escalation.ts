import "server-only";
import { randomUUID } from "node:crypto";
import { alert } from "@/lib/alerts/alert";
import { requestApproval } from "@/lib/approvals/request-approval";
import type { UserActor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { seal } from "@/lib/crypto/sealing";
import type { Incident } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { formatTime } from "@/lib/i18n/format";
import { nameMembers } from "@/lib/incidents/name-members";
import { contentOf } from "./content-of";
import { draftSummary } from "./draft-summary";
import { dueOf } from "./due-of";
import { summaryPlace } from "./read-summary";
import { deputyFrom } from "./timing";

export type Opening = {
  readonly incident: Incident;
  readonly supervisorId: string;
  readonly deputyId: string | null;
  /** When and what was decided by mouth, where it was. */
  readonly told?: { readonly at: Date; readonly words: string };
};

/**
 * Lays an incident before a supervisor inside a unit of work: the frozen summary, the supervisor as a member, up to
 * three approvals, and an alert. The incident's row is locked and has no open escalation. Answers its id, or null
 * where nothing is left to ask.
 */
export async function openEscalation(work: Work, actor: UserActor, opening: Opening): Promise<string | null> {
  const { incident, supervisorId, told } = opening;
  const { summary, standing } = await draftSummary(work.tx, incident, work.now, told?.words);
  if (summary.asked.length === 0) return null;
  const id = randomUUID();
  const deputyId = told ? null : opening.deputyId;
  const fallsAt = deputyId ? deputyFrom(work.now) : null;
  const keys = await incidentKeys(work.tx, incident.id);
  await work.tx.escalation.create({
    data: {
      id,
      incidentId: incident.id,
      supervisorId,
      deputyId,
      requestedById: actor.userId,
      requestedAt: work.now,
      deputyFrom: fallsAt,
      toldAt: told?.at ?? null,
      summary: seal(keys.data, summaryPlace(id), JSON.stringify(summary)),
    },
  });
  const incidentId = incident.id;
  await nameMembers(work, actor, { incidentId, userIds: [supervisorId], relation: "supervisor" });
  work.record({ type: "escalation.made", incidentId, data: { escalationId: id, told: told !== undefined } });

  const timing = {
    requestedAt: work.now,
    callAt: new Date(summary.plan.callAt),
    target: summary.duty.target,
    isTold: told !== undefined,
  };
  for (const kind of summary.asked) {
    const content = contentOf(kind, { escalationId: id, plan: summary.plan, standing });
    if (!content) continue;
    await requestApproval(work, {
      incidentId,
      subjectKind: kind,
      subjectId: id,
      content,
      preparedById: actor.userId,
      askedOfId: supervisorId,
      dueAt: dueOf(kind, timing),
    });
  }
  await alert(work, {
    userId: supervisorId,
    kind: "decisions-asked",
    incidentId,
    subjectId: id,
    dueAt: work.now,
    says: { count: summary.asked.length, ...(fallsAt && { until: formatTime(fallsAt) }) },
  });
  return id;
}
