import { createHash } from "node:crypto";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { databaseOfItsOwn, type OwnDatabase } from "@/lib/testing/database-of-its-own";
import { connected } from "@/lib/testing/own-postgres";

import { migrate } from "./migrate";

let database: OwnDatabase;
let folder: string;

beforeEach(async () => {
  database = await databaseOfItsOwn();
  folder = mkdtempSync(join(tmpdir(), "sokuho-migrations-"));
  cpSync("prisma/migrations", join(folder, "migrations"), { recursive: true });
  cpSync("prisma/grants.sql", join(folder, "grants.sql"));
});

afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const rowsOf = (sql: string) =>
  connected(database.url, (client) => client.query(sql)).then(({ rows }) => rows);
const hasTable = async (name: string) =>
  (await rowsOf(`SELECT to_regclass('${name}') IS NOT NULL AS there`))[0]?.there;

function addMigration(name: string, sql: string): void {
  mkdirSync(join(folder, "migrations", name));
  writeFileSync(join(folder, "migrations", name, "migration.sql"), sql);
}

describe("migrating", () => {
  test("brings an empty database to this version, and finds nothing to do the second time", async () => {
    const first = await migrate(database.url, { folder });
    expect(first.length).toBeGreaterThan(0);
    expect(first).toEqual([...first].sort());
    expect(await migrate(database.url, { folder })).toEqual([]);
  });

  test("books what it did as Prisma does", async () => {
    const [first] = await migrate(database.url, { folder });
    const sql = readFileSync(join(folder, "migrations", String(first), "migration.sql"));
    const [booked] = await rowsOf("SELECT * FROM _prisma_migrations ORDER BY migration_name LIMIT 1");
    expect(booked).toMatchObject({
      migration_name: first,
      checksum: createHash("sha256").update(sql).digest("hex"),
      finished_at: expect.any(Date),
      rolled_back_at: null,
      logs: null,
      applied_steps_count: 1,
    });
  });

  test("of two at once one does the work and the other finds it done", async () => {
    const runs = await Promise.all([migrate(database.url, { folder }), migrate(database.url, { folder })]);
    expect(runs.filter((applied) => applied.length === 0)).toHaveLength(1);
  });

  test("a migration whose file was changed after it was applied is refused by name", async () => {
    const [first] = await migrate(database.url, { folder });
    appendFileSync(join(folder, "migrations", String(first), "migration.sql"), "\n");
    addMigration("20990101000000_later", "CREATE TABLE later (id int)");
    await expect(migrate(database.url, { folder })).rejects.toThrow(
      `${first} was changed after it was applied`,
    );
    expect(await hasTable("later")).toBe(false);
  });

  test("a database that is newer than this version is refused", async () => {
    addMigration("20990101000000_later", "CREATE TABLE later (id int)");
    await migrate(database.url, { folder });
    rmSync(join(folder, "migrations", "20990101000000_later"), { recursive: true });
    await expect(migrate(database.url, { folder })).rejects.toThrow(
      "which this version of Sokuho does not know",
    );
  });

  test("a migration that fails leaves nothing behind, and works once it is put right", async () => {
    addMigration("20990101000000_later", "CREATE TABLE later (id int); SELECT 1 / 0;");
    await expect(migrate(database.url, { folder })).rejects.toThrow(
      "20990101000000_later failed and left nothing behind",
    );
    expect(await hasTable("later")).toBe(false);

    rmSync(join(folder, "migrations", "20990101000000_later"), { recursive: true });
    addMigration("20990101000000_later", "CREATE TABLE later (id int)");
    expect(await migrate(database.url, { folder })).toEqual(["20990101000000_later"]);
  });

  test("a migration that is killed in the middle leaves nothing behind, and the next run goes on", async () => {
    addMigration("20990101000000_later", "CREATE TABLE later (id int); SELECT pg_advisory_xact_lock(4711);");
    await connected(database.url, async (client) => {
      await client.query("SELECT pg_advisory_lock(4711)");
      const killed = expect(migrate(database.url, { folder })).rejects.toThrow("later failed");
      const waiting = "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = 4711 AND NOT granted";
      let pid: number | undefined;
      while (!pid) pid = (await client.query(waiting)).rows[0]?.pid;
      await client.query("SELECT pg_terminate_backend($1)", [pid]);
      await killed;
    });
    expect(await hasTable("later")).toBe(false);
    expect(await migrate(database.url, { folder })).toEqual(["20990101000000_later"]);
  });
});
