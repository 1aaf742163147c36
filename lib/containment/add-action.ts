import "server-only";
import { randomUUID } from "node:crypto";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import type { ContainmentKind } from "@/lib/db/generated/enums";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { sealNote } from "./seal-note";

export type AddActionInput = {
  readonly incidentId: string;
  readonly kind: ContainmentKind;
  readonly note: string | null;
  /** Who takes care of it, a member of the incident; null is nobody yet. */
  readonly assignedToId: string | null;
  readonly dueAt: Date | null;
};

/**
 * Adds something that has to be stopped. Refuses `already-there` (an open one of its kind, unless it is of no
 * kind), `not-a-member` and `due-in-the-past`.
 */
export async function addAction(actor: Actor, input: AddActionInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  const { incidentId, kind, note, assignedToId, dueAt } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const { tx, now } = work;
      await findOpenIncident(tx, actor, incidentId);
      const open = { incidentId, kind, state: "open" } as const;
      if (kind !== "other" && (await tx.containmentAction.count({ where: open })) > 0)
        return refuse("already-there");
      if (dueAt && dueAt <= now) return refuse("due-in-the-past");
      if (assignedToId && !(await isMember(work, incidentId, assignedToId))) return refuse("not-a-member");

      const id = randomUUID();
      const keys = await incidentKeys(tx, incidentId);
      await tx.containmentAction.create({
        data: {
          id,
          incidentId,
          kind,
          assignedToId,
          dueAt,
          note: note ? sealNote(keys.data, id, note) : null,
          recordedById: actor.userId,
          recordedAt: now,
        },
      });
      work.record({ type: "containment.added", incidentId, data: { actionId: id, kind } });
      return done({ actionId: id });
    },
    onceFor("containment.add", input, submission),
  );
}

async function isMember({ tx }: Work, incidentId: string, userId: string): Promise<boolean> {
  const where = { incidentId, userId, removedAt: null, user: { disabledAt: null } };
  return (await tx.incidentMember.count({ where })) > 0;
}
