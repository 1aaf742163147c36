import type { Client } from "pg";
import type { DataKey } from "@/lib/crypto/sealing";
import { openBefore } from "./match-before";
import type { PersonRecord } from "./person-record";

type Row = { id: string; first_id: string; second_id: string; kept_id: string; before: Buffer };

/**
 * How people of an incident were known before somebody decided that they are one, by the id of the person who stands
 * for them now: whatever names one of them again is about that person, and makes nobody anew.
 */
export async function joinedRecords(
  client: Client,
  incidentId: string,
  key: DataKey,
): Promise<ReadonlyMap<string, readonly PersonRecord[]>> {
  const { rows } = await client.query<Row>(
    `SELECT id, first_id, second_id, kept_id, before FROM person_matches
     WHERE incident_id = $1 AND state = 'joined' AND kept_id IS NOT NULL AND before IS NOT NULL
     ORDER BY decided_at, id`,
    [incidentId],
  );
  const wentInto = new Map(
    rows.map((row) => [row.first_id === row.kept_id ? row.second_id : row.first_id, row.kept_id]),
  );
  const survivorOf = (id: string) => {
    let survivor = id;
    // Nobody goes twice, so the way ends.
    for (let next = wentInto.get(id); next !== undefined; next = wentInto.get(next)) survivor = next;
    return survivor;
  };
  const records = new Map<string, PersonRecord[]>();
  for (const { id, kept_id, before } of rows) {
    const { kept, gone } = openBefore(key, id, before);
    const survivor = survivorOf(kept_id);
    records.set(survivor, [...(records.get(survivor) ?? []), kept.record, gone.record]);
  }
  return records;
}
