import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";
import { applyMigrations, MigrationRefused } from "./apply-migrations";
import { ensureSealGuards } from "./keys/seal-guards";
import { readMigrations } from "./migration-files";

// The number that `prisma migrate` locks as well: the two never run at once.
const ADVISORY_LOCK = 72707369;
const INSUFFICIENT_PRIVILEGE = "42501";

export type MigrateOptions = {
  /** The folder with `migrations/` and `grants.sql`. */
  readonly folder?: string;
};

/**
 * Brings a database to this version: our migrations, the job queue's own, the grants, the seal guards. Connects as the
 * owner, one at a time per database; killed in the middle, the next run goes on. Throws `MigrationRefused`.
 */
export async function migrate(
  ownerUrl: string,
  { folder = "prisma" }: MigrateOptions = {},
): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "sokuho migrate" });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [ADVISORY_LOCK]);
    const applied = await applyMigrations(client, readMigrations(join(folder, "migrations")));
    await runMigrations({ connectionString: ownerUrl, logger: quiet });
    await grant(client, readFileSync(join(folder, "grants.sql"), "utf8"));
    await ensureSealGuards(client);
    return applied;
  } finally {
    await client.end();
  }
}

async function grant(client: pg.Client, grants: string): Promise<void> {
  try {
    await client.query("BEGIN");
    await client.query(grants);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    if (!(error instanceof pg.DatabaseError) || error.code !== INSUFFICIENT_PRIVILEGE) throw error;
    throw new MigrationRefused(
      `The user of DATABASE_URL may not do this: ${error.message}. An administrator of the server runs once: ` +
        "CREATE ROLE sokuho_app NOLOGIN; CREATE ROLE sokuho_worker NOLOGIN;",
      { cause: error },
    );
  }
}

const quiet = new Logger(() => (level, message) => {
  if (level === "error" || level === "warning") console.error(message);
});
