import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { isAlertKind, placeOf } from "./kinds";
import { alertsFor } from "./queries";

/*
 * Having read an alert is no change of an incident and nobody else's business: it is not audited, as little as
 * looking at a page is. Both may run twice.
 */

/** Marks one as read; answers where it leads. Throws `NotFound` for what is not the actor's, or not any more. */
export async function readAlert(actor: Actor, alertId: string): Promise<string> {
  const found = await db.alert.findFirst({ where: { AND: [alertsFor(actor), { id: alertId }] } });
  if (!found || !isAlertKind(found.kind)) throw new NotFound("Alert");
  await db.$executeRaw`UPDATE alerts SET read_at = now() WHERE id = ${alertId}::uuid AND read_at IS NULL`;
  return placeOf({ kind: found.kind, incidentId: found.incidentId, subjectId: found.subjectId });
}

/** Marks those as read that the page showed: one that came meanwhile stays new. */
export async function readAllAlerts(actor: Actor, { until }: { until: Date }): Promise<void> {
  const shown = await db.alert.findMany({
    where: { AND: [alertsFor(actor), { readAt: null, createdAt: { lte: until } }] },
    select: { id: true },
  });
  const ids = shown.map(({ id }) => id);
  await db.$executeRaw`UPDATE alerts SET read_at = now() WHERE id = ANY(${ids}::uuid[]) AND read_at IS NULL`;
}
