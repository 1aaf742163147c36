import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { emptyDatabase, owner } from "./database";

beforeEach(emptyDatabase);

const ownerCount = async (table: string) => {
  const { rows } = await owner.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
  return rows[0]?.count;
};

describe("the database of the tests", () => {
  test("the code under test connects as the app's role, which is no superuser and owns nothing", async () => {
    const roles = await db.$queryRaw<{ name: string; powerful: boolean; owns: bigint }[]>`
      SELECT rolname AS name, rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls AS powerful,
        (SELECT count(*) FROM pg_class WHERE relowner = pg_roles.oid) AS owns
      FROM pg_roles WHERE rolname = current_user`;
    expect(roles).toMatchObject([{ powerful: false, owns: 0n }]);
    expect(roles[0]?.name).toMatch(/^sokuho_app_sokuho_test_\d$/);
  });

  test("the superuser's connection looks at the same database", async () => {
    const [{ name } = {}] = await db.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;
    const { rows } = await owner.query("SELECT current_database() AS name");
    expect(rows).toEqual([{ name }]);
  });

  test("emptying takes audit entries too, which nobody else can delete", async () => {
    await fillAudit();
    expect(await ownerCount("audit_entries")).toBe(1);
    await expect(owner.query("DELETE FROM audit_entries")).rejects.toThrow();
    await emptyDatabase();
    expect(await ownerCount("audit_entries")).toBe(0);
  });

  test("emptying keeps the keys that processes hold in memory, and the list of migrations", async () => {
    await emptyDatabase();
    expect(await ownerCount("organisation_keys")).toBe(3);
    expect(await ownerCount("_prisma_migrations")).toBeGreaterThan(0);
  });

  test("emptying takes jobs that wait", async () => {
    await owner.query("SELECT graphile_worker.add_job('never')");
    await emptyDatabase();
    expect(await ownerCount("graphile_worker._private_jobs")).toBe(0);
  });

  test("emptying an empty database twice does nothing", async () => {
    await emptyDatabase();
    await emptyDatabase();
  });
});

async function fillAudit() {
  await owner.query(
    `INSERT INTO audit_entries (id, at, ordinal, actor_kind, type, data, mac)
     VALUES ($1, now(), 0, 'system', 'test.done', '{}', decode(repeat('00', 32), 'hex'))`,
    [randomUUID()],
  );
}
