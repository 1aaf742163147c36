import pg from "pg";

const { SOKUHO_TEST_OWNER_URL } = process.env;
if (!SOKUHO_TEST_OWNER_URL) {
  throw new Error(
    "Tests that need a database are named *.db.test.ts or live in e2e/, and start with npm test",
  );
}

/**
 * The superuser's connections, for what the app's own role may not do: to look behind it, to tamper, to empty.
 * The code under test never uses them.
 */
export const owner = new pg.Pool({
  connectionString: SOKUHO_TEST_OWNER_URL,
  max: 4,
  allowExitOnIdle: true,
  options: "-c lock_timeout=10s",
});

/** What belongs to the installation and not to its data: processes hold the keys in memory, and workers their beat. */
const KEPT = ["_prisma_migrations", "organisation_keys", "worker_heartbeats"];

const TABLES = `
  SELECT format('%I.%I', schemaname, relname) AS name
  FROM pg_stat_user_tables
  WHERE (schemaname = 'public' AND relname <> ALL ($1))
     -- A running worker holds the ids of the kinds of jobs in memory.
     OR (schemaname = 'graphile_worker' AND relname LIKE '\\_private\\_%' AND relname <> '_private_tasks')`;

/**
 * Takes every row out of every table and counts from 1 again; the organisation's keys stay.
 * Call it in `beforeEach`, or once a file where its tests keep out of each other's way.
 */
export async function emptyDatabase(): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query("BEGIN");
    // Audit rows refuse DELETE and TRUNCATE by trigger: this one transaction of the superuser fires none.
    await client.query("SET LOCAL session_replication_role = replica");
    const { rows } = await client.query<{ name: string }>(TABLES, [KEPT]);
    const filled: string[] = [];
    for (const { name } of rows) {
      const found = await client.query(`SELECT 1 FROM ${name} LIMIT 1`);
      if (found.rowCount) filled.push(name);
    }
    if (filled.length > 0) await client.query(`TRUNCATE ${filled.join(", ")} RESTART IDENTITY CASCADE`);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}
