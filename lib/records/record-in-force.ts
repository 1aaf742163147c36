import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { visibleTo } from "@/lib/incidents/policy";
import { type RecordView, viewRecords } from "./queries";

/** More corrections of one entry than anybody makes. */
const FURTHEST = 100;

/**
 * The entry that stands in the place of another one by now, or that one itself: also one that says that it was
 * withdrawn. Null where there is none, or the incident is not the actor's to see.
 */
export async function getRecordInForce(
  actor: Actor,
  { incidentId, recordId }: { readonly incidentId: string; readonly recordId: string },
): Promise<RecordView | null> {
  const ofIncident = {
    AND: [{ incident: visibleTo(actor, "content") }, { incidentId, incident: { purgedAt: null } }],
  };
  let found = await db.stepRecord.findFirst({ where: { AND: [ofIncident, { id: recordId }] } });
  for (let step = 0; found && step < FURTHEST; step++) {
    const next = await db.stepRecord.findUnique({ where: { supersedesId: found.id } });
    if (!next) return (await viewRecords(incidentId, [found]))[0] ?? null;
    found = next;
  }
  return null;
}
