import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startPostgres } from "@/lib/ops/postgres/start-postgres";

export type OwnPostgres = {
  /** A folder for this run, gone when the server is stopped. */
  readonly folder: string;
  /** Superuser, database `postgres`. */
  readonly url: string;
  stop(): Promise<void>;
};

/** A Postgres that belongs to this run alone, and gives up durability: nothing in it outlives the run. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  const folder = mkdtempSync(join(tmpdir(), "sokuho-run-"));
  // As root the server runs as another user, who has to get through to its own folder below.
  chmodSync(folder, 0o711);
  const home = join(folder, "postgres");
  const remove = () => {
    const note = join(home, "placed-at");
    if (existsSync(note)) rmSync(readFileSync(note, "utf8").trim(), { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  };

  try {
    const server = await startPostgres({ folder: home, durable: false });
    return {
      folder,
      url: server.url,
      stop: async () => {
        await server.stop();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Runs `work` on one connection and closes it. */
export async function connected<Value>(
  url: string,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
