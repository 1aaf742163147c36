import { realpathSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { identify } from "../bootstrap/processes.mjs";
import { CannotStartPostgres } from "./cannot-start-postgres";

const STARTING_UP = "57P03";
const WRONG_PASSWORD = "28P01";
const RECOVERY_PATIENCE_MS = 300_000;
const SILENCE_PATIENCE_MS = 30_000;

/**
 * Waits until the server answers and serves `data`. A server that says it is recovering gets five minutes,
 * one that says nothing 30 seconds. False when it died, or when what answers there is another server.
 */
export async function awaitAnswer(url: string, pid: number, data: string): Promise<boolean> {
  const began = Date.now();
  let patienceMs = SILENCE_PATIENCE_MS;
  while (identify(pid) && Date.now() - began < patienceMs) {
    const answer = await ask(url);
    if (answer === realpathSync(data)) return true;
    if (answer === STARTING_UP) patienceMs = RECOVERY_PATIENCE_MS;
    if (answer === WRONG_PASSWORD) {
      throw new CannotStartPostgres(
        `The database server of ${data} does not accept its kept password. Restore the file from your copy.`,
      );
    }
    await sleep(50);
  }
  return false;
}

async function ask(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string }>(
      "SELECT current_setting('data_directory') AS folder",
    );
    return realpathSync(rows[0]?.folder ?? "");
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : "";
  } finally {
    await client.end().catch(() => undefined);
  }
}
