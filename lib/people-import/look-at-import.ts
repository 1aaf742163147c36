import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { openEvidence } from "@/lib/evidence/evidence-name";
import { visibleTo } from "@/lib/incidents/policy";
import { readingOf } from "./import-task";
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

/**
 * The beginning of a list that is imported, read as it is mapped or as `asked`; null where there is none that the actor
 * may see. Throws as `lookAtList` does.
 */
export async function lookAtImport(
  actor: Actor,
  which: WhichImport,
  asked?: AskedReading,
): Promise<ListLook | null> {
  const row = await db.peopleImport.findFirst({
    where: visibleImports(actor, which),
    include: { evidence: true },
  });
  if (!row) return null;
  const { evidence } = row;
  const { name: fileName, key } = openEvidence((await incidentKeys(db, which.incidentId)).data, evidence);
  const list = { source: { storageKey: evidence.storageKey, key }, fileName };
  const { charset, delimiter, headerRow } = readingOf(row);
  return lookAtList(list, asked ?? { format: { charset, delimiter }, headerRow });
}
