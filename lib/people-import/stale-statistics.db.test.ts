import { expect, test } from "vitest";
import { listInIncident } from "@/lib/ops/bench/list-in-incident";
import { makeList } from "@/lib/ops/bench/make-list";
import { emptyDatabase, owner } from "@/lib/testing/database";
import { anIncident, anOrganisation, aUser } from "@/lib/testing/factories";
import { writeImport } from "./write-import.job";

const ROWS = 3_000;
const TABLES = ["people", "parties", "person_marks"];

/** Every row again, in other widths: each second row adds to somebody whom this very import has written. */
async function* twice(): AsyncGenerator<Buffer> {
  for await (const piece of makeList(ROWS))
    for (const line of piece.toString().split("\r\n").filter(Boolean))
      yield Buffer.from(
        line.startsWith("M") ? `${line}\r\n${line.replace("090-", "０９０")}\r\n` : `${line}\r\n`,
      );
}

async function rowsRead(): Promise<number> {
  const { rows } = await owner.query<{ read: string }>(
    `SELECT (SELECT sum(seq_tup_read) FROM pg_stat_user_tables WHERE relname = ANY($1))
          + (SELECT sum(idx_tup_read) FROM pg_stat_user_indexes WHERE relname = ANY($1)) AS read`,
    [TABLES],
  );
  return Number(rows[0]?.read);
}

test("a list is written by keys alone, also where the statistics say that there is nobody", async () => {
  await emptyDatabase();
  await anOrganisation();
  const { id: incidentId } = await anIncident();
  const { user } = await aUser();
  // As after an import that was killed: pages, and no row in them.
  for (const table of TABLES)
    await owner.query(
      "SELECT pg_restore_relation_stats('schemaname', 'public', 'relname', $1::text, 'relpages', 1000, 'reltuples', 0::real)",
      [table],
    );
  const before = await rowsRead();
  const { importId } = await listInIncident({ incidentId, userId: user.id, content: twice() });
  await writeImport.run({ importId });
  await expect.poll(async () => (await rowsRead()) - before, { timeout: 10_000 }).toBeGreaterThan(ROWS);
  // A join would read everybody for everybody: nine million.
  expect((await rowsRead()) - before).toBeLessThan(100 * ROWS);
});
