import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Env } from "@/lib/env";
import { type RunningPostgres, startPostgres } from "./postgres/start-postgres";
import { RefusedStart } from "./refused-start";

const DATABASE = "sokuho";
const PATIENCE_MS = 30_000;
const DUPLICATE_DATABASE = "42P04";
/** A server that is about to come up: not there yet, not resolved yet, starting up. */
const NOT_YET = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ECONNRESET", "57P03"]);

export type OwnerDatabase = {
  readonly ownerUrl: string;
  /** Only where it is ours. */
  readonly postgres?: RunningPostgres;
};

/** The database as its owner: the one that DATABASE_URL names (waits up to 30 s for it), or the embedded one. */
export async function openOwnerDatabase(env: Env): Promise<OwnerDatabase> {
  if (env.databaseUrl) {
    await awaitDatabase(env.databaseUrl);
    return { ownerUrl: env.databaseUrl };
  }
  if (env.appDatabaseUrl) {
    throw new RefusedStart("DATABASE_APP_URL is set and DATABASE_URL is not: both, or neither.");
  }
  const postgres = await startPostgres({ folder: postgresFolder(env) });
  return { ownerUrl: await ourDatabase(postgres), postgres };
}

export function postgresFolder(env: Env): string {
  return join(env.dataFolder, "postgres");
}

/** The address of the database `sokuho` on our server, which is made if missing. */
export async function ourDatabase(postgres: RunningPostgres): Promise<string> {
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== DUPLICATE_DATABASE) throw error;
  } finally {
    await client.end();
  }
  const url = new URL(postgres.url);
  url.pathname = `/${DATABASE}`;
  return url.href;
}

async function awaitDatabase(url: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (let told = false; ; told = true) {
    const reason = await failure(url);
    if (!reason) return;
    if (!NOT_YET.has(reason.code) || Date.now() > until) {
      throw new RefusedStart(
        `The database of DATABASE_URL cannot be used (${reason.code}): ${reason.sentence}`,
      );
    }
    if (!told) console.error(`Waiting for the database of DATABASE_URL (${reason.code}).`);
    await sleep(500);
  }
}

async function failure(url: string): Promise<{ code: string; sentence: string } | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    // Of several addresses (IPv6 and IPv4) the last one's reason is as good as any.
    const cause = error instanceof AggregateError ? error.errors.at(-1) : error;
    return { code: String(cause?.code ?? "unknown"), sentence: String(cause?.message ?? "no answer") };
  } finally {
    await client.end().catch(() => undefined);
  }
}
