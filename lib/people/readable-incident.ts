import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { visibleTo } from "@/lib/incidents/policy";

/** The incident whose people the actor may see, masked; null else, and where its key was destroyed. */
export async function readableIncident(actor: Actor, incidentId: string) {
  return db.incident.findFirst({
    where: { AND: [visibleTo(actor, "content"), { id: incidentId }, { purgedAt: null }] },
    select: { id: true, reference: true, status: true, isRestricted: true },
  });
}
