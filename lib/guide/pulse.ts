import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { visibleTo } from "@/lib/incidents/policy";

/**
 * A text that changes whenever something of the incident is recorded, and tells nothing else; null where its content
 * is not the actor's to see. Every change records an audit entry.
 */
export async function getPulse(actor: Actor, incidentId: string): Promise<string | null> {
  const found = await db.incident.findFirst({
    where: { AND: [visibleTo(actor, "content"), { id: incidentId }, { purgedAt: null }] },
    select: { id: true },
  });
  if (!found) return null;
  return pulseOf(found.id, await db.auditEntry.count({ where: { incidentId } }));
}

/** The same for an incident that the caller has found, with its number of audit entries. */
export function pulseOf(incidentId: string, entries: number): string {
  return createHash("sha256").update(`${incidentId} ${entries}`).digest("base64url").slice(0, 16);
}
