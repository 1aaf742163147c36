import type { Client } from "pg";
import { type SealedTable, sealedTables } from "./sealed-columns";

/*
 * While a key is rotated somebody may still hold the generation before: a job that reads a long list. What they write
 * then is refused by the database, since nobody could open it any more once that generation is gone; they come again
 * with the present one. The triggers are made from the declarations of the schema at every start.
 */

/** Makes the triggers that are missing. Runs as the owner, after migrating; changes nothing where all are there. */
export async function ensureSealGuards(client: Client): Promise<void> {
  const { rows } = await client.query<{ there: string }>(
    `SELECT format('%s.%s', table_name, column_name) AS there FROM information_schema.columns
     WHERE table_schema = 'public'
     UNION ALL SELECT prosrc FROM pg_proc WHERE proname LIKE 'refuse_old_seals_in_%'
     UNION ALL SELECT format('%s %s', tgrelid::regclass, tgname) FROM pg_trigger WHERE tgname LIKE 'old_seals_%'`,
  );
  const there = new Set(rows.map((row) => row.there));
  for (const table of sealedTables()) {
    // A database of an older version is on its way here: its next migration brings what is missing.
    if (table.sealed.some((column) => !there.has(`${table.table}.${column}`))) continue;
    const body = bodyOf(table);
    if (!there.has(body)) await client.query(functionOf(table, body));
    for (const [name, sql] of triggersOf(table)) {
      if (!there.has(`${table.table} ${name}`)) await client.query(sql);
    }
  }
}

const functionOf = ({ table }: SealedTable, body: string) =>
  `CREATE OR REPLACE FUNCTION refuse_old_seals_in_${table}() RETURNS trigger LANGUAGE plpgsql AS $body$${body}$body$`;

function bodyOf({ table, id, sealed, incidentOf }: SealedTable): string {
  const oldest = "key.generation - (key.phase = 'switched')::int";
  const ofInsert = sealed.map((column) => `seal_generation(fresh.${column}) < ${oldest}`);
  const ofUpdate = sealed.map(
    (column) =>
      `(fresh.${column} IS DISTINCT FROM stale.${column} AND seal_generation(fresh.${column}) < ${oldest})`,
  );
  const key = `JOIN incident_keys AS key ON key.generation > 1 AND key.incident_id = ${incidentOf("fresh")}`;
  return `
DECLARE
  is_old boolean;
BEGIN
  -- Nearly always: no key was ever rotated.
  IF NOT EXISTS (SELECT FROM incident_keys WHERE generation > 1) THEN
    RETURN NULL;
  END IF;
  IF TG_OP = 'INSERT' THEN
    SELECT EXISTS (SELECT FROM fresh ${key} WHERE ${ofInsert.join(" OR ")}) INTO is_old;
  ELSE
    SELECT EXISTS (SELECT FROM fresh JOIN stale ON stale.${id} = fresh.${id} ${key} WHERE ${ofUpdate.join(" OR ")})
    INTO is_old;
  END IF;
  IF is_old THEN
    RAISE EXCEPTION 'A value for ${table} was sealed with a key that has been replaced'
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NULL;
END
`;
}

function triggersOf({ table }: SealedTable): [string, string][] {
  const calls = `FOR EACH STATEMENT EXECUTE FUNCTION refuse_old_seals_in_${table}()`;
  return [
    [
      "old_seals_insert",
      `CREATE TRIGGER old_seals_insert AFTER INSERT ON ${table} REFERENCING NEW TABLE AS fresh ${calls}`,
    ],
    [
      "old_seals_update",
      `CREATE TRIGGER old_seals_update AFTER UPDATE ON ${table}
       REFERENCING OLD TABLE AS stale NEW TABLE AS fresh ${calls}`,
    ],
  ];
}
