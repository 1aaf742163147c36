import "server-only";
import { type IncidentKeys, incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { ImportState, PeopleImport } from "@/lib/db/generated/client";
import { databaseNow } from "@/lib/db/unit-of-work";
import { openEvidence } from "@/lib/evidence/evidence-name";
import type { ListReading } from "./check-rows";
import { isDelimiter, isListCharset } from "./list-format";
import { ListStopped } from "./run-list-process";

export type FoundImport = {
  readonly row: PeopleImport;
  readonly keys: IncidentKeys;
  readonly source: { readonly storageKey: string; readonly key: Buffer };
  readonly reading: ListReading;
};

/** An import for the job that works on it; null where there is nothing left to do. */
export async function findImportFor(state: ImportState, importId: string): Promise<FoundImport | null> {
  const found = await db.peopleImport.findFirst({
    where: { id: importId, state, incident: { purgedAt: null } },
    include: { evidence: true },
  });
  if (!found) return null;
  const { evidence, ...row } = found;
  const keys = await incidentKeys(db, row.incidentId);
  const { key } = openEvidence(keys.data, evidence);
  return { row, keys, source: { storageKey: evidence.storageKey, key }, reading: readingOf(row) };
}

export function readingOf(
  row: Pick<PeopleImport, "charset" | "delimiter" | "headerRow" | "columns">,
): ListReading {
  return {
    charset: isListCharset(row.charset) ? row.charset : "utf-8",
    delimiter: row.delimiter !== null && isDelimiter(row.delimiter) ? row.delimiter : null,
    headerRow: row.headerRow,
    columns: row.columns,
  };
}

/**
 * Tells how far an import is, for whoever looks from another connection. Throws `ListStopped` once it is in another
 * state, since somebody has cancelled it, and once its incident is closed.
 */
export function progressOf(importId: string, state: ImportState): (done: number) => Promise<void> {
  return async (done) => {
    const { count } = await db.peopleImport.updateMany({
      where: { id: importId, state, incident: { status: { notIn: ["closed", "withdrawn"] } } },
      data: { done, aliveAt: await databaseNow(db) },
    });
    if (count === 0) throw new ListStopped("cancelled");
  };
}
