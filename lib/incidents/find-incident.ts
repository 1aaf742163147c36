import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/generated/client";
import { NotFound } from "@/lib/errors";
import { visibleTo } from "./policy";

/**
 * The incident for a command that works on it, its row locked until the end of the transaction so that two changes
 * of one incident follow each other. Throws `Forbidden` without incident.run, and `NotFound` both where there is
 * none and where the actor is no member; a closed, withdrawn or purged one is not worked on either.
 */
export async function findOpenIncident(tx: Prisma.TransactionClient, actor: Actor, incidentId: string) {
  assertCan(actor, "incident.run");
  return lockOpenIncident(tx, actor, incidentId);
}

/** The same for a command that has asserted another permission. Throws `NotFound`. */
export async function lockOpenIncident(tx: Prisma.TransactionClient, actor: Actor, incidentId: string) {
  const where: Prisma.IncidentWhereInput = {
    AND: [visibleTo(actor, "content"), { id: incidentId }, { status: { notIn: ["closed", "withdrawn"] } }],
  };
  if (!(await tx.incident.findFirst({ where, select: { id: true } }))) throw new NotFound("Incident");
  // The weaker lock: rows that refer to the incident may still come, also the people of a list that takes a minute.
  await tx.$queryRaw`SELECT 1 FROM incidents WHERE id = ${incidentId}::uuid FOR NO KEY UPDATE`;
  // Read behind the lock: it may have been closed, or the actor taken out of it, while we waited.
  const incident = await tx.incident.findFirst({ where });
  if (!incident) throw new NotFound("Incident");
  return incident;
}
