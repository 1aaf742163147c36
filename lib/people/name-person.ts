import type { Client } from "pg";
import type { IncidentKeys } from "@/lib/crypto/incident-key";
import type { personIndexer } from "./person-indexes";
import { mergeRecords, openPerson, type PersonRecord, sealPerson } from "./person-record";

type By = { readonly keys: IncidentKeys; readonly indexer: Awaited<ReturnType<typeof personIndexer>> };

/** Adds to somebody who was known by an address alone what a list says beside it; their address stays the first. */
export async function namePerson(
  client: Client,
  { id, record }: { readonly id: string; readonly record: PersonRecord },
  { keys, indexer }: By,
): Promise<void> {
  const { rows } = await client.query<{ sealed: Buffer }>(
    "SELECT sealed FROM people WHERE id = $1 FOR UPDATE",
    [id],
  );
  const [row] = rows;
  if (!row) return;
  const merged = mergeRecords(openPerson(keys.data, id, row.sealed), record);
  const { mailIndex, phoneIndex, nameIndex } = indexer.indexes(merged);
  await client.query(
    `UPDATE people SET sealed = $2, mail_index = $3, phone_index = $4, name_index = $5, version = version + 1
     WHERE id = $1`,
    [id, sealPerson(keys.data, id, merged), mailIndex, phoneIndex, nameIndex],
  );
  for (const { mark, kind } of indexer.marks(merged)) {
    await client.query(
      "INSERT INTO person_marks (mark, kind, person_id) VALUES ($1, $2::mark_kind, $3) ON CONFLICT DO NOTHING",
      [mark, kind, id],
    );
  }
}
