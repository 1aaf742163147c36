import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { isClosingApproved, isClosingAsked } from "./closing";
import type { StepState } from "./open-items";
import { visibleTo } from "./policy";

/** How far the closing of an incident has come; null where it is not the actor's to see. */
export async function getClosing(actor: Actor, incidentId: string, steps: readonly StepState[]) {
  const incident = await db.incident.findFirst({
    where: { AND: [visibleTo(actor, "content"), { id: incidentId }, { purgedAt: null }] },
    select: { id: true, reference: true, status: true, version: true, closedAt: true },
  });
  if (!incident) return null;
  const [isApproved, isAsked] = await Promise.all([
    isClosingApproved(db, incidentId, steps),
    isClosingAsked(db, incidentId),
  ]);
  const closing = isApproved ? "approved" : isAsked ? "asked" : "none";
  return { ...incident, closing } as const;
}
