import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { visibleTo } from "@/lib/incidents/policy";

const MOST = 5;

/**
 * Other incidents with the same mail address or telephone number in them, the newest five. Only those whose content
 * the actor may see anyway: that somebody else was hurt somewhere else is itself a secret of that incident, and a
 * restricted one must not show in a number, nor in the difference between two answers.
 */
export async function listOtherIncidents(
  actor: Actor,
  { incidentId, personId }: { readonly incidentId: string; readonly personId: string },
): Promise<readonly { readonly id: string; readonly reference: string }[]> {
  // By the marks first: they lead to few people, however many an incident has.
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT people.incident_id AS id
    FROM person_marks AS mine
    JOIN person_marks AS other ON other.mark = mine.mark AND other.kind = mine.kind
    JOIN people ON people.id = other.person_id
    WHERE mine.person_id = ${personId}::uuid AND people.incident_id <> ${incidentId}::uuid`;
  if (found.length === 0) return [];
  return db.incident.findMany({
    where: { AND: [visibleTo(actor, "content"), { id: { in: found.map(({ id }) => id) }, purgedAt: null }] },
    select: { id: true, reference: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST,
  });
}
