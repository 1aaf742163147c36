import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { openEvidence } from "@/lib/evidence/evidence-name";
import { visibleTo } from "@/lib/incidents/policy";
import { type AskedReading, type ListLook, lookAtList } from "./look-at-list";

export type WhichImport = { readonly incidentId: string; readonly importId: string };

/** Imports of lists of people that the actor may see: none that lies beside another one, and of no purged incident. */
export const visibleImports = (
  actor: Actor,
  { incidentId, importId }: { readonly incidentId: string; readonly importId?: string },
): Prisma.PeopleImportWhereInput => ({
  AND: [
    { incident: visibleTo(actor, "content") },
    { incidentId, incident: { purgedAt: null }, disclosureId: { not: null } },
    importId === undefined ? {} : { id: importId },
  ],
});

/** Lists of people that lie beside another one: the others. */
export const visibleLists = (
  actor: Actor,
  { incidentId, listId }: { readonly incidentId: string; readonly listId: string },
): Prisma.PeopleImportWhereInput => ({
  AND: [
    { incident: visibleTo(actor, "content") },
    { id: listId, incidentId, incident: { purgedAt: null }, disclosureId: null },
  ],
});

/**
 * The beginning of the list that `where` finds for its actor, read as `asked`; what is left out there is guessed. Null
 * where there is none. Throws as `lookAtList` does.
 */
export async function lookAtFound(
  where: Prisma.PeopleImportWhereInput,
  asked: AskedReading,
): Promise<ListLook | null> {
  const row = await db.peopleImport.findFirst({ where, include: { evidence: true } });
  if (!row) return null;
  const { evidence, incidentId } = row;
  const { name: fileName, key } = openEvidence((await incidentKeys(db, incidentId)).data, evidence);
  return lookAtList({ source: { storageKey: evidence.storageKey, key }, fileName }, asked);
}
