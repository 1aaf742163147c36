import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Work } from "@/lib/db/unit-of-work";
import { NotFound } from "@/lib/errors";
import { findOpenIncident } from "@/lib/incidents/find-incident";

/** An import for a command that changes it. Throws `NotFound` where it is none of an incident that the actor works on. */
export async function findImport(
  work: Work,
  actor: Actor,
  { incidentId, importId }: { readonly incidentId: string; readonly importId: string },
) {
  await findOpenIncident(work.tx, actor, incidentId);
  const row = await work.tx.peopleImport.findFirst({
    where: { AND: [{ id: importId }, { incidentId }, { disclosureId: { not: null } }] },
  });
  if (!row) throw new NotFound("PeopleImport");
  return row;
}
