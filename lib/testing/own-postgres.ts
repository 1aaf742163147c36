import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startPostgres } from "@/lib/ops/postgres/start-postgres";
import { type Leavings, leaveNothing } from "./leave-nothing";

export type OwnPostgres = {
  /** A folder for this run. */
  readonly folder: string;
  /** Superuser, database `postgres`. */
  readonly url: string;
  /** Server and folder are among them: more can be added that has to go before. */
  readonly leavings: Leavings;
  /** Stops the server and removes the folder, at once; otherwise both go when this process ends. */
  stop(): Promise<void>;
};

/** A Postgres that belongs to this run alone, and gives up durability: nothing in it outlives the run. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  const leavings = leaveNothing();
  const folder = mkdtempSync(join(tmpdir(), "sokuho-run-"));
  leavings.folder(folder);
  // As root the server runs as another user, who has to get through to its own folder below.
  chmodSync(folder, 0o711);
  try {
    const server = await startPostgres({ folder: join(folder, "postgres"), durable: false });
    leavings.process(server.pid, { signal: "SIGQUIT" });
    return { folder, url: server.url, leavings, stop: leavings.clear };
  } catch (error) {
    await leavings.clear();
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
