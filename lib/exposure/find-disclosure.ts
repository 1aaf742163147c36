import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import type { Prisma } from "@/lib/db/generated/client";
import { NotFound } from "@/lib/errors";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { visibleTo } from "@/lib/incidents/policy";

/**
 * A disclosure for a command, with its incident, whose row is locked, and the keys; read behind the lock. Throws
 * `Forbidden` without incident.run, and `NotFound` where the actor may not see it or nobody works on it any more.
 */
export async function findDisclosure(tx: Prisma.TransactionClient, actor: Actor, disclosureId: string) {
  const found = await tx.disclosure.findFirst({
    where: { AND: [{ incident: visibleTo(actor, "content") }, { id: disclosureId }] },
    select: { incidentId: true },
  });
  if (!found) throw new NotFound("Disclosure");
  const incident = await findOpenIncident(tx, actor, found.incidentId);
  const disclosure = await tx.disclosure.findUnique({ where: { id: disclosureId } });
  if (!disclosure) throw new NotFound("Disclosure");
  return { incident, disclosure, keys: await incidentKeys(tx, incident.id) };
}
