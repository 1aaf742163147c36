import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { masterKeyOf } from "@/lib/crypto/master-key";
import { databaseOfItsOwn, type OwnDatabase } from "@/lib/testing/database-of-its-own";
import { connected } from "@/lib/testing/own-postgres";
import { appRoleName, ensureAppRole, fittingAppUrl } from "./app-role";
import { migrate } from "./migrate";

const key = masterKeyOf(Buffer.alloc(32, 1));
const anotherKey = masterKeyOf(Buffer.alloc(32, 2));
const NOT_ALLOWED = { code: "42501" };

let database: OwnDatabase;
let appUrl: string;
const ensure = (masterKey = key) => connected(database.url, (client) => ensureAppRole(client, masterKey));
const asApp = (sql: string) => connected(appUrl, (client) => client.query(sql));

beforeAll(async () => {
  database = await databaseOfItsOwn();
  await migrate(database.url);
  appUrl = await ensure();
});
afterAll(() => database.drop());

describe("the role that web and worker connect with", () => {
  test.each([
    "UPDATE audit_entries SET at = now()",
    "DELETE FROM audit_entries",
    "TRUNCATE audit_entries",
    "ALTER TABLE audit_entries DISABLE TRIGGER append_only",
    "DROP TABLE audit_entries",
    "UPDATE audit_seals SET hash = ''",
    "DELETE FROM audit_seals",
    "UPDATE facts SET id = id",
    "DELETE FROM facts",
    "DELETE FROM _prisma_migrations",
    "INSERT INTO organisation_keys (purpose, master_key_id, wrapped) VALUES ('audit', '', '')",
    "UPDATE organisation_keys SET wrapped = ''",
    "DELETE FROM organisation_keys",
    "DELETE FROM incident_keys",
    "DELETE FROM graphile_worker.migrations",
    "CREATE TABLE mine (id int)",
    "CREATE SCHEMA mine",
    "CREATE ROLE mine",
    "CREATE DATABASE mine",
    "ALTER TABLE users ADD COLUMN mine int",
    "DROP TABLE users",
    "TRUNCATE users",
    "DROP FUNCTION sokuho_add_job",
    "SET session_replication_role = replica",
    "SET ROLE pg_write_all_data",
    "SELECT rolpassword FROM pg_authid",
    "SELECT pg_read_file('PG_VERSION')",
    "COPY users TO PROGRAM 'true'",
  ])("may not: %s", async (sql) => {
    await expect(asApp(sql)).rejects.toMatchObject(NOT_ALLOWED);
  });

  test.each([
    "SELECT count(*) FROM users",
    "SELECT count(*) FROM audit_entries",
    "SELECT wrapped FROM organisation_keys",
    "UPDATE incident_keys SET wrapped = NULL, destroyed_at = now()",
    "SELECT sokuho_add_job('test.nothing', '{}', NULL, 'key')",
    "DELETE FROM graphile_worker._private_jobs",
    "SELECT graphile_worker.force_unlock_workers('{}')",
  ])("may: %s", async (sql) => {
    await expect(asApp(sql)).resolves.toBeDefined();
  });

  test("a job is rolled back together with the change that enqueued it", async () => {
    await connected(appUrl, async (client) => {
      await client.query("BEGIN");
      await client.query("SELECT sokuho_add_job('test.rolled-back', '{}', NULL, NULL)");
      await client.query("ROLLBACK");
      const { rows } = await client.query(
        "SELECT FROM graphile_worker.jobs WHERE task_identifier = 'test.rolled-back'",
      );
      expect(rows).toEqual([]);
    });
  });

  test("its password is set again when it does not fit, and left alone when it does", async () => {
    const stored = () =>
      connected(database.url, (client) =>
        client.query("SELECT rolpassword AS of FROM pg_authid WHERE rolname = $1", [
          appRoleName(database.name),
        ]),
      ).then(({ rows }) => rows[0]?.of);
    const before = await stored();
    expect(await ensure()).toBe(appUrl);
    expect(await stored()).toBe(before);

    const other = await ensure(anotherKey);
    await expect(connected(other, (client) => client.query("SELECT 1"))).resolves.toBeDefined();
    await expect(asApp("SELECT 1")).rejects.toMatchObject({ code: "28P01" });
    await ensure();
    await expect(asApp("SELECT 1")).resolves.toBeDefined();
  });

  test("beside a running Sokuho the password that it has is found, and none is changed", async () => {
    const fitting = (masterKey: typeof key) =>
      connected(database.url, (client) => fittingAppUrl(client, masterKey));
    expect(await fitting(anotherKey)).toBeNull();
    const found = await fitting(key);
    expect(new URL(found ?? "").password).toBe(new URL(appUrl).password);
    await expect(asApp("SELECT 1")).resolves.toBeDefined();
  });

  test("it cannot enter the database of another installation on the same server", async () => {
    const other = await databaseOfItsOwn();
    try {
      await migrate(other.url);
      await connected(other.url, (client) => ensureAppRole(client, anotherKey));
      const there = new URL(appUrl);
      there.pathname = `/${other.name}`;
      await expect(connected(there.href, (client) => client.query("SELECT 1"))).rejects.toMatchObject(
        NOT_ALLOWED,
      );
    } finally {
      await other.drop();
    }
  });

  test("its database is closed to others again after it was made anew under its old name", async () => {
    const again = await databaseOfItsOwn();
    const start = () => connected(again.url, (client) => ensureAppRole(client, key));
    const isOpen = () =>
      connected(again.url, (client) =>
        client.query("SELECT has_database_privilege('public', current_database(), 'CONNECT') AS open"),
      ).then(({ rows }) => rows[0]?.open);
    try {
      await migrate(again.url);
      await start();
      expect(await isOpen()).toBe(false);
      await connected(database.url, async (client) => {
        await client.query(`DROP DATABASE ${again.name} WITH (FORCE)`);
        await client.query(`CREATE DATABASE ${again.name}`);
      });
      await migrate(again.url);
      expect(await isOpen()).toBe(true);
      const url = await start();
      expect(await isOpen()).toBe(false);
      await expect(connected(url, (client) => client.query("SELECT 1"))).resolves.toBeDefined();
      await Promise.all([start(), start(), start()]);
    } finally {
      await again.drop();
    }
  });

  test("an owner who may not make roles is told what an administrator has to run", async () => {
    const role = appRoleName(database.name);
    await connected(database.url, async (client) => {
      await client.query("CREATE ROLE sokuho_test_powerless");
      await client.query("SET ROLE sokuho_test_powerless");
      await expect(ensureAppRole(client, anotherKey)).rejects.toThrow(
        `GRANT sokuho_app, sokuho_worker TO ${role};`,
      );
      await client.query("RESET ROLE");
      await client.query("DROP ROLE sokuho_test_powerless");
    });
  });
});

describe("its name", () => {
  test("names the database, and is one that Postgres takes as it is", () => {
    expect(appRoleName("sokuho")).toBe("sokuho_app_sokuho");
    fc.assert(
      fc.property(
        fc.string(),
        (database) =>
          /^sokuho_app_[a-z0-9_]*$/.test(appRoleName(database)) && appRoleName(database).length <= 63,
      ),
    );
  });

  test("two databases never share one", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        (one, other) => one === other || appRoleName(one) !== appRoleName(other),
      ),
    );
    expect(appRoleName("my-db")).not.toBe(appRoleName("my_db"));
    expect(appRoleName("a".repeat(60))).not.toBe(appRoleName("a".repeat(61)));
  });
});
