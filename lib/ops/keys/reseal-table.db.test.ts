import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generationOf, seal, unsealText } from "@/lib/crypto/sealing";
import { migrate } from "@/lib/ops/migrate";
import { databaseOfItsOwn, type OwnDatabase } from "@/lib/testing/database-of-its-own";
import { resealTable } from "./reseal-table";
import { type SealedTable, sealedTables } from "./sealed-columns";

// A database of its own, in which rows need not make sense: what is sealed in them is what counts.
let database: OwnDatabase;
let clients: pg.Client[];

const ROWS = 250;
const before = { generation: 1, bytes: Buffer.alloc(32, 1) };
const after = { generation: 2, bytes: Buffer.alloc(32, 2) };
const keys = { data: { ...after, others: [before] }, index: after.bytes, searches: [] };
const incidentId = randomUUID();
const client = () => clients[0] as pg.Client;

beforeAll(async () => {
  database = await databaseOfItsOwn();
  await migrate(database.url);
  clients = [1, 2].map(() => new pg.Client({ connectionString: database.url }));
  for (const one of clients) await one.connect();
  const { rows } = await client().query<{ sql: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I CASCADE', conrelid::regclass, conname) AS sql
     FROM pg_constraint WHERE contype IN ('c', 'f') AND connamespace = 'public'::regnamespace
     UNION ALL SELECT format('DROP INDEX %s CASCADE', indexrelid::regclass)
     FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
     WHERE indisunique AND NOT indisprimary AND relnamespace = 'public'::regnamespace`,
  );
  for (const { sql } of rows) await client().query(sql);
}, 120_000);

afterAll(async () => {
  await Promise.all(clients.map((one) => one.end()));
  await database.drop();
});

const FILLINGS: Readonly<Record<string, string>> = {
  uuid: "gen_random_uuid()",
  timestamptz: "now()",
  date: "now()::date",
  int4: "at",
  int8: "at",
  bool: "false",
  text: "at::text",
  bytea: "decode(md5(at::text), 'hex')",
  jsonb: "'{}'",
};

/** Rows of the table that belong to the incident, with whatever its other columns take. */
async function fill({ table, id, sealed }: SealedTable, of: string): Promise<string[]> {
  const { rows } = await client().query<{ name: string; type: string; is_needed: boolean; first: string }>(
    `SELECT column_name AS name, udt_name AS type, is_nullable = 'NO' AND column_default IS NULL AS is_needed,
       (SELECT enumlabel FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid WHERE typname = udt_name LIMIT 1) AS first
     FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
    [table],
  );
  const wanted = rows.filter(
    ({ name, is_needed }) => is_needed || name === "incident_id" || sealed.includes(name),
  );
  const values = wanted.map(({ name, type, first }) => {
    if (name === id) return "id";
    if (name === "incident_id") return "$2::uuid";
    return first === null ? (FILLINGS[type] ?? "NULL") : `'${first}'`;
  });
  const ids = Array.from({ length: ROWS }, () => randomUUID());
  await client().query(
    `INSERT INTO ${table} (${wanted.map(({ name }) => name).join()})
     SELECT ${values.join()} FROM unnest($1::uuid[]) WITH ORDINALITY AS row (id, at) WHERE $2::uuid IS NOT NULL`,
    [ids, of],
  );
  if (table === "readings")
    await client().query(
      `INSERT INTO evidence (id, incident_id, state, storage_key, bytes, sha256, sealed, added_at)
       SELECT id, $2, 'sealed', gen_random_uuid(), 1, ''::bytea, ''::bytea, now() FROM unnest($1::uuid[]) AS row (id)`,
      [ids, of],
    );
  for (const row of ids)
    for (const column of sealed)
      await client().query(`UPDATE ${table} SET ${column} = $2 WHERE ${id} = $1`, [
        row,
        seal(before, { table, column, row }, `${column} of ${row}`),
      ]);
  return ids;
}

describe.each(sealedTables().map((table) => [table.table, table] as const))(
  "every row of %s",
  (_name, table) => {
    it("is sealed anew in every sealed column, and opens", async () => {
      // What is written once has a trigger that lets a later seal pass, and nothing before it.
      const triggers = (what: string) => client().query(`ALTER TABLE ${table.table} ${what} TRIGGER USER`);
      await triggers("DISABLE");
      const ids = await fill(table, incidentId);
      const [elsewhere = ""] = await fill(table, randomUUID());
      await triggers("ENABLE");
      const read = async (row: string) => {
        const columns = table.sealed.join();
        const { rows } = await client().query(
          `SELECT ${columns} FROM ${table.table} WHERE ${table.id} = $1`,
          [row],
        );
        return rows[0] as Record<string, Buffer>;
      };
      const untouched = await read(elsewhere);

      let done = 0;
      const onRows = (count: number) => {
        done += count;
      };
      const reindex = table.indexes.length > 0 ? () => ({}) : undefined;
      expect(await resealTable(clients, table, { incidentId, keys, reindex, onRows })).toEqual([]);
      expect(done).toBe(ROWS);
      for (const row of ids) {
        const held = await read(row);
        for (const column of table.sealed) {
          const value = held[column] ?? Buffer.alloc(0);
          expect(generationOf(value)).toBe(2);
          expect(unsealText(after, { table: table.table, column, row }, value)).toBe(`${column} of ${row}`);
        }
      }
      expect(await read(elsewhere)).toEqual(untouched);
    });

    it("has the guard that refuses what is sealed with a key that was replaced", async () => {
      const { rows } = await client().query<{ name: string }>(
        "SELECT tgname AS name FROM pg_trigger WHERE tgrelid = $1::regclass AND tgname LIKE 'old_seals_%' ORDER BY 1",
        [table.table],
      );
      expect(rows.map(({ name }) => name)).toEqual(["old_seals_insert", "old_seals_update"]);
    });
  },
);
