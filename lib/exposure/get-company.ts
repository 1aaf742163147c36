import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { visibleTo } from "@/lib/incidents/policy";
import { openCompany } from "./company-record";

/** One company of an incident as it stands now; null where the content of its incident is not the actor's to see. */
export async function getCompany(actor: Actor, companyId: string) {
  const row = await db.company.findFirst({
    where: {
      AND: [{ incident: visibleTo(actor, "content") }, { id: companyId, incident: { purgedAt: null } }],
    },
  });
  if (!row) return null;
  const { id, incidentId, version, sealed } = row;
  const keys = await incidentKeys(db, incidentId);
  return { id, incidentId, version, ...openCompany(keys.data, id, sealed) };
}
