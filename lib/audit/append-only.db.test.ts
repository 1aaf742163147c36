import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ownDataFolder, recordSome } from "@/lib/testing/audit-log";
import { emptyDatabase, owner } from "@/lib/testing/database";
import { sealPending } from "./seal";
import { verifyAudit } from "./verify";

let app: pg.Client;
let leave: () => void;

beforeAll(async () => {
  await emptyDatabase();
  leave = ownDataFolder();
  await recordSome(5);
  await sealPending();
  app = new pg.Client({ connectionString: process.env.DATABASE_APP_URL });
  await app.connect();
});

afterAll(async () => {
  expect(await verifyAudit()).toMatchObject({ isIntact: true, seals: 5 });
  await app.end();
  leave();
});

const FORBIDDEN = "42501";

describe.each(["audit_entries", "audit_seals"])("as the role of web and worker, %s", (table) => {
  it.each([
    `UPDATE ${table} SET ${table === "audit_seals" ? "seq = seq" : "type = type"}`,
    `DELETE FROM ${table}`,
    `DELETE FROM ${table} WHERE false`,
    `TRUNCATE ${table}`,
    `TRUNCATE ${table} CASCADE`,
    `ALTER TABLE ${table} DISABLE TRIGGER append_only`,
    `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
    `DROP TRIGGER append_only ON ${table}`,
    `DROP TABLE ${table}`,
    `ALTER TABLE ${table} RENAME TO gone`,
    `ALTER TABLE ${table} ADD COLUMN more int`,
    `ALTER TABLE ${table} OWNER TO CURRENT_USER`,
    `CREATE RULE silent AS ON INSERT TO ${table} DO INSTEAD NOTHING`,
    `CREATE TRIGGER mine BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    `GRANT UPDATE ON ${table} TO CURRENT_USER`,
    `INSERT INTO ${table} SELECT * FROM ${table} ON CONFLICT (${table === "audit_seals" ? "seq" : "id"}) DO UPDATE SET ${table === "audit_seals" ? "seq = excluded.seq" : "type = excluded.type"}`,
  ])("refuses: %s", async (statement) => {
    // GRANT by somebody without the right warns and grants nothing.
    const granted = statement.startsWith("GRANT");
    const attempt = app.query(statement);
    if (!granted) await expect(attempt).rejects.toMatchObject({ code: FORBIDDEN });
    else await attempt.catch(() => undefined);
    const { rows } = await app.query(
      "SELECT has_table_privilege($1, 'UPDATE') OR has_table_privilege($1, 'DELETE') OR has_table_privilege($1, 'TRUNCATE') AS may",
      [table],
    );
    expect(rows).toEqual([{ may: false }]);
  });
});

describe("as the role of web and worker", () => {
  it.each([
    "SET session_replication_role = replica",
    "SET ROLE postgres",
    "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$",
    "DROP FUNCTION refuse_change() CASCADE",
    "DROP SCHEMA public CASCADE",
    "CREATE TABLE audit_copy AS SELECT * FROM audit_entries",
    "ALTER ROLE CURRENT_USER SUPERUSER",
    "CREATE ROLE friend",
    "COPY audit_entries TO PROGRAM 'cat'",
    "COPY audit_entries FROM PROGRAM 'true'",
  ])("refuses: %s", async (statement) => {
    await expect(app.query(statement)).rejects.toMatchObject({ code: FORBIDDEN });
  });
});

describe.each(["audit_entries", "audit_seals"])("even as the owner, %s", (table) => {
  it.each([
    `UPDATE ${table} SET ${table === "audit_seals" ? "seq = seq + 100" : "ordinal = ordinal + 1"}`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table}`,
  ])("is append-only: %s", async (statement) => {
    await expect(owner.query(statement)).rejects.toThrow(`${table} is append-only`);
  });
});
