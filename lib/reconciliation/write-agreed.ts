import "server-only";
import { Client } from "pg";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { organisationKey } from "@/lib/crypto/keyring";
import { db } from "@/lib/db/client";
import type { Reconciliation } from "@/lib/db/generated/client";
import { databaseNow } from "@/lib/db/unit-of-work";
import { readEnv } from "@/lib/env";
import type { ExposedPerson } from "@/lib/intake/exposed-person";
import { indexerOf } from "@/lib/people/index-person";
import { peopleLockOf } from "@/lib/people/people-lock";
import { ImportWriter } from "@/lib/people-import/import-writer";
import { addKnownPeople, keysOfRecord } from "@/lib/people-import/known-to-joiner";
import { listDecidedPeople } from "./decided-people";

type Agreed = Pick<Reconciliation, "id" | "incidentId" | "disclosureId" | "listAId">;

const ROWS_AT_ONCE = 2_000;

/**
 * Writes everybody who is the same in both lists and whom the decisions name, all of them or none, in one transaction
 * of its own, under the lock that everybody who makes people of this incident takes. The state of list A tells that
 * they are in.
 */
export async function writeAgreed(agreed: Agreed, same: readonly ExposedPerson[]): Promise<void> {
  const { id: batchId, incidentId, disclosureId, listAId } = agreed;
  if (disclosureId === null) throw new Error("An agreed list has a disclosure");
  const incidentKey = await incidentKeys(db, incidentId);
  const keys = { ...incidentKey, marks: (await organisationKey("person_mark")).bytes };
  const side = "principal" as const;
  const into = { incidentId, disclosureId, side, batchId, keys, now: await databaseNow(db) };
  const client = new Client({
    connectionString: readEnv().appDatabaseUrl,
    application_name: "sokuho people",
  });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock(hashtext($1))", [peopleLockOf(incidentId)]);
    const { rowCount } = await client.query(
      `UPDATE people_imports SET state = 'written', finished_at = now(), version = version + 1
       WHERE id = $1 AND state = 'checked'`,
      [listAId],
    );
    if (rowCount === 0) return;
    const writer = new ImportWriter(client, into, indexerOf(keys));
    await addKnownPeople(client, into, writer);
    const write = (people: readonly ExposedPerson[]) =>
      writer.write(people.map((person) => ({ person, keys: keysOfRecord(person), notes: [] })));
    for (let at = 0; at < same.length; at += ROWS_AT_ONCE) await write(same.slice(at, at + ROWS_AT_ONCE));
    for await (const people of listDecidedPeople(db, incidentKey.data, batchId)) await write(people);
    await writer.finish();
    await client.query("COMMIT");
  } finally {
    // An open transaction ends with its connection: nothing of it stays.
    await client.end();
  }
}
