import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import type { MigrationFile } from "./migration-files";

/** The database and the migrations do not fit together, or one failed; the message says which and what to do. */
export class MigrationRefused extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = "MigrationRefused";
  }
}

type Booked = { readonly migration_name: string; readonly checksum: string; readonly finished: boolean };

// Prisma's own columns and types, so that `prisma migrate deploy` and `status` read the same book.
const BOOK = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/** Applies what is not applied yet, each migration and its booking in one transaction. Returns the names applied. */
export async function applyMigrations(
  client: Client,
  migrations: readonly MigrationFile[],
): Promise<string[]> {
  await client.query(BOOK);
  const { rows } = await client.query<Booked>(
    "SELECT migration_name, checksum, finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  );
  for (const booked of rows) assertUnchanged(booked, migrations);

  const applied = new Set(rows.map((row) => row.migration_name));
  const missing = migrations.filter(({ name }) => !applied.has(name));
  for (const migration of missing) await apply(client, migration);
  return missing.map(({ name }) => name);
}

async function apply(client: Client, { name, sql, checksum }: MigrationFile): Promise<void> {
  try {
    await client.query("BEGIN");
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    throw new MigrationRefused(`The migration ${name} failed and left nothing behind: ${reason}`, {
      cause: error,
    });
  }
}

function assertUnchanged(
  { migration_name: name, checksum, finished }: Booked,
  migrations: readonly MigrationFile[],
): void {
  if (!finished) {
    throw new MigrationRefused(
      `The migration ${name} was begun by Prisma and did not end. Put the database right, then run "prisma migrate resolve".`,
    );
  }
  const file = migrations.find((migration) => migration.name === name);
  if (!file) {
    throw new MigrationRefused(
      `The database has the migration ${name}, which this version of Sokuho does not know. Start the version that made it, or a later one.`,
    );
  }
  if (file.checksum !== checksum) {
    throw new MigrationRefused(
      `The file of the migration ${name} was changed after it was applied. Restore it and put the change into a new migration.`,
    );
  }
}
