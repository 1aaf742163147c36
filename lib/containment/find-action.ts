import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/generated/client";
import { NotFound } from "@/lib/errors";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { visibleTo } from "@/lib/incidents/policy";

/**
 * An action for a command, with its incident, whose row is locked; the action is read behind the lock. Throws
 * `Forbidden` without incident.run, and `NotFound` where the actor may not see it or nobody works on it any more.
 */
export async function findAction(tx: Prisma.TransactionClient, actor: Actor, actionId: string) {
  const found = await tx.containmentAction.findFirst({
    where: { AND: [{ incident: visibleTo(actor, "content") }, { id: actionId }] },
    select: { incidentId: true },
  });
  if (!found) throw new NotFound("Containment action");
  const incident = await findOpenIncident(tx, actor, found.incidentId);
  const action = await tx.containmentAction.findUniqueOrThrow({ where: { id: actionId } });
  return { incident, action };
}
