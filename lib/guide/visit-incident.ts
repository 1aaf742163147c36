import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";

const SAME_VISIT_MS = 10 * 60_000;

/**
 * When the reader looked before, and that they look now; null is the first time. Looking again within ten minutes is
 * the same visit, so that what was new stays marked. The caller has found the incident for its actor.
 */
export async function visitIncident(actor: UserActor, incidentId: string, now: Date): Promise<Date | null> {
  const key = { incidentId_userId: { incidentId, userId: actor.userId } };
  const before = await db.incidentVisit.findUnique({ where: key, select: { at: true } });
  if (before && now.getTime() - before.at.getTime() < SAME_VISIT_MS) return before.at;
  await db.incidentVisit.upsert({
    where: key,
    create: { incidentId, userId: actor.userId, at: now },
    update: { at: now },
  });
  return before?.at ?? null;
}
