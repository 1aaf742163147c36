import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { visibleTo } from "@/lib/incidents/policy";

/**
 * The reader leaves the room and has seen it as it was at `seenAt`: what was entered later is marked when they come
 * back. Never further than now, never back. False where its content is not the actor's to see. No unit of work: it
 * says nothing of the incident, and no audit entry is made of looking.
 */
export async function visitIncident(actor: UserActor, incidentId: string, seenAt: Date): Promise<boolean> {
  const found = await db.incident.findFirst({
    where: { AND: [visibleTo(actor, "content"), { id: incidentId }, { purgedAt: null }] },
    select: { id: true },
  });
  if (!found) return false;
  await db.$executeRaw`
    INSERT INTO incident_visits (incident_id, user_id, at)
    VALUES (${found.id}::uuid, ${actor.userId}::uuid, least(${seenAt}::timestamptz, now()))
    ON CONFLICT (incident_id, user_id) DO UPDATE SET at = greatest(incident_visits.at, excluded.at)`;
  return true;
}
