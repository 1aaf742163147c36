import "server-only";
import { alert } from "@/lib/alerts/alert";
import type { Content } from "@/lib/approvals/content-hash";
import { canBeAsked } from "@/lib/approvals/policy";
import { requestApproval } from "@/lib/approvals/request-approval";
import { listWhoCanBeAsked } from "@/lib/approvals/who-can-be-asked";
import type { UserActor } from "@/lib/auth/actor";
import type { Incident, Prisma } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { startOfDay } from "@/lib/escalations/opening-hours";
import { nameMembers } from "@/lib/incidents/name-members";
import { addDays } from "@/lib/time/calendar-day";
import type { ReadGround } from "./read-ground";

const subjectKind = "determination";

/**
 * Ids of who is asked: the one that legal picked, or everyone who may decide and sees the incident. Refuses
 * `not-able` for somebody who may not decide, and `nobody-to-decide`.
 */
export async function chooseApprovers(
  tx: Prisma.TransactionClient,
  actor: UserActor,
  { incident, askedOfId }: { incident: Incident; askedOfId: string | null },
) {
  const able = await listWhoCanBeAsked(tx, incident, { kind: subjectKind, preparedById: actor.userId });
  if (askedOfId === null) return able.length > 0 ? done({ able, isNew: false }) : refuse("nobody-to-decide");
  const person = await tx.user.findUnique({ where: { id: askedOfId } });
  if (!person || !canBeAsked(person, { preparedById: actor.userId, subjectKind })) return refuse("not-able");
  return done({ able: [askedOfId], isNew: !able.includes(askedOfId) });
}

type Asking = {
  readonly incidentId: string;
  readonly determinationId: string;
  readonly content: Content;
  readonly askedOfId: string | null;
  readonly able: readonly string[];
  /** Whoever was picked does not see the incident yet: they become a member of it. */
  readonly isNew: boolean;
  readonly dueAt: Date | null;
};

/** Asks a second person, inside the unit of work that made the decision. Answers the id of the approval. */
export async function askApprover(work: Work, actor: UserActor, asking: Asking): Promise<string> {
  const { incidentId, determinationId, content, askedOfId, able, isNew, dueAt } = asking;
  if (isNew) await nameMembers(work, actor, { incidentId, userIds: able, relation: "deputy" });
  const approvalId = await requestApproval(work, {
    incidentId,
    subjectKind,
    subjectId: determinationId,
    content,
    preparedById: actor.userId,
    askedOfId,
    dueAt,
  });
  for (const userId of able)
    await alert(work, {
      userId,
      kind: "determination-asked",
      incidentId,
      subjectId: approvalId,
      dueAt: work.now,
    });
  return approvalId;
}

/** What the rules may still ask for runs on until somebody has approved: the end of its first clock. */
export function dueOf({ law }: Pick<ReadGround, "law">): Date | null {
  const clock = law?.earliest;
  return clock ? startOfDay(addDays(clock.on, 1)) : null;
}
