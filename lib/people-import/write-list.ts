import { Client } from "pg";
import { indexerOf } from "@/lib/people/index-person";
import { peopleLockOf } from "@/lib/people/people-lock";
import { type CheckedBatch, checkRows, type ListReading } from "./check-rows";
import type { ImportInto } from "./import-into";
import { ImportWriter } from "./import-writer";
import { addKnownPeople } from "./known-to-joiner";

/** Rows that are about somebody, rows that cannot be read, distinct people in it. */
export type ListCounts = { readonly rows: number; readonly badRows: number; readonly people: number };

export type ListSource = { readonly content: AsyncIterable<Buffer>; readonly reading: ListReading };

type Hooks = {
  /** Awaited after some rows: how far the file was read. What it throws undoes everything. */
  readonly onProgress: (done: number) => Promise<void>;
  /** The last thing in the transaction: what it throws undoes everything. */
  readonly onWritten: (client: Client, counts: ListCounts) => Promise<void>;
};

/**
 * Writes the people of a list, all of them or none, in one transaction of its own, under the lock that everybody who
 * makes people of this incident takes. Killed at any row it leaves nothing. Throws `IntakeError`, and what the hooks
 * throw.
 */
export async function writeList(
  into: ImportInto,
  { databaseUrl, content, reading }: ListSource & { readonly databaseUrl: string },
  { onProgress, onWritten }: Hooks,
): Promise<ListCounts> {
  const client = new Client({ connectionString: databaseUrl, application_name: "sokuho people" });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock(hashtext($1))", [peopleLockOf(into.incidentId)]);
    const writer = new ImportWriter(client, into, indexerOf(into.keys));
    await addKnownPeople(client, into, writer);
    const count = { rows: 0, badRows: 0 };
    await checkRows(content, reading, async ({ rows, done }) => {
      const good = goodOf(rows);
      count.rows += good.length;
      count.badRows += rows.length - good.length;
      await writer.write(good);
      await onProgress(done);
    });
    await writer.finish();
    const counts = { ...count, people: writer.people };
    await onWritten(client, counts);
    await client.query("COMMIT");
    return counts;
  } finally {
    // An open transaction ends with its connection: nothing of it stays.
    await client.end();
  }
}

const goodOf = (rows: CheckedBatch["rows"]) => rows.flatMap((row) => (row.isGood ? [row] : []));
