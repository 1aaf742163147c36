import type { Client } from "pg";
import type { IncidentKeys } from "@/lib/crypto/incident-key";
import { type BrokenSeal, type Reindex, type ResealedRow, resealRow, type SealedRow } from "./reseal-rows";
import type { SealedTable } from "./sealed-columns";

const NOBODY = "00000000-0000-0000-0000-000000000000";
/** People are short and many; what else is sealed may be long. */
const ROWS_AT_ONCE = { short: 1_000, long: 100 };

export type Resealing = {
  readonly incidentId: string;
  readonly keys: IncidentKeys;
  readonly reindex: Reindex | undefined;
  readonly onRows: (count: number) => void;
};

/** The SQL condition under which a row has something of a generation before `$2`. */
export const isOldIn = ({ sealed }: SealedTable): string =>
  `(${sealed.map((column) => `seal_generation(${column}) < $2`).join(" OR ")})`;

/**
 * Seals all rows of one table anew, some at a time, each batch in a transaction of its own: killed at any time it
 * leaves rows of one generation or the other, and the next run goes on. Rows that somebody is changing are left out,
 * so that nobody ever waits for each other; one more pass finds them. Several `clients` go through the same table, and
 * while one writes another one seals. Answers what does not open.
 */
export async function resealTable(
  clients: readonly Client[],
  table: SealedTable,
  resealing: Resealing,
): Promise<BrokenSeal[]> {
  const broken: BrokenSeal[] = [];
  const read = batches(table, resealing);
  const lane = async (client: Client) => {
    for (;;) {
      await client.query("BEGIN");
      const rows = await read(client);
      const fresh = rows.map((row) => ({ row, fresh: resealRow(row, table, resealing) }));
      const good = fresh.flatMap((one) => (one.fresh === "broken" ? [] : [one.fresh]));
      for (const one of fresh)
        if (one.fresh === "broken") broken.push({ table: table.table, row: one.row.id });
      await write(client, table, good);
      await client.query("COMMIT");
      if (rows.length === 0) return;
      resealing.onRows(good.length);
    }
  };
  await Promise.all(clients.map(lane));
  return broken;
}

/** Each batch goes to one caller, after the last one of any caller. */
function batches(table: SealedTable, { incidentId, keys }: Resealing) {
  const { id, sealed, indexes, incidentOf } = table;
  const limit = indexes.length > 0 ? ROWS_AT_ONCE.short : ROWS_AT_ONCE.long;
  const sql = `SELECT ${id} AS id, ${sealed.join(", ")} FROM ${table.table} AS held
    WHERE ${incidentOf("held")} = $1 AND ${isOldIn(table)} AND ${id} > $3
    ORDER BY ${id} LIMIT ${limit} FOR NO KEY UPDATE OF held SKIP LOCKED`;
  let after = NOBODY;
  let turn: Promise<unknown> = Promise.resolve();
  return (client: Client): Promise<SealedRow[]> => {
    const mine = turn.then(async () => {
      const { rows } = await client.query<SealedRow>(sql, [incidentId, keys.data.generation, after]);
      after = rows.at(-1)?.id ?? after;
      return rows;
    });
    turn = mine.catch(() => undefined);
    return mine;
  };
}

async function write(client: Client, table: SealedTable, rows: readonly ResealedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = [...table.sealed, ...table.indexes];
  const values = columns.map((_, at) => `$${at + 2}::bytea[]`);
  await client.query(
    `UPDATE ${table.table} SET ${columns.map((column) => `${column} = fresh.${column}`).join(", ")}
     FROM unnest($1::uuid[], ${values.join(", ")}) AS fresh (id, ${columns.join(", ")})
     WHERE ${table.table}.${table.id} = fresh.id`,
    [rows.map(({ id }) => id), ...columns.map((column) => rows.map((row) => row[column] ?? null))],
  );
}
