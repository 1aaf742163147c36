import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/generated/client";
import { NotFound } from "@/lib/errors";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { visibleTo } from "@/lib/incidents/policy";

/**
 * Two people who may be one, for a command; the row of their incident is locked, and theirs read behind the lock.
 * Throws `Forbidden` without incident.run, and `NotFound` where the actor may not see it or nobody works on it any more.
 */
export async function findMatch(tx: Prisma.TransactionClient, actor: Actor, matchId: string) {
  const found = await tx.personMatch.findFirst({
    where: { AND: [{ incident: visibleTo(actor, "content") }, { id: matchId }] },
    select: { incidentId: true },
  });
  if (!found) throw new NotFound("Person match");
  await findOpenIncident(tx, actor, found.incidentId);
  const match = await tx.personMatch.findUnique({ where: { id: matchId } });
  if (!match) throw new NotFound("Person match");
  return match;
}
