import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readMasterKey } from "@/lib/crypto/master-key";
import { envSchema } from "@/lib/env";
import { ensureAppRole } from "@/lib/ops/app-role";
import { freePort } from "@/lib/ops/postgres/free-port";
import { withDatabase } from "@/lib/testing/database-address";
import { connected, startOwnPostgres } from "@/lib/testing/own-postgres";

const START_PATIENCE_MS = 240_000;

export type OwnServer = {
  readonly url: string;
  readonly port: number;
  /** Its data folder; gone when the server is stopped or this process has ended. */
  readonly data: string;
  /** Everything that `npm start` printed, the first-run code among it. */
  readonly logFile: string;
  readonly keyFile: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  stop(): Promise<void>;
};

/**
 * An installation of its own, as an operator would have it: `npm start` with the production build, on a Postgres
 * given as `DATABASE_URL`, so that it holds no demo. Throws with the last lines of its log when it does not answer.
 */
export async function startOwnServer({
  env = {},
}: {
  env?: Record<string, string>;
} = {}): Promise<OwnServer> {
  const postgres = await startOwnPostgres();
  const { folder, leavings } = postgres;
  try {
    const ownerUrl = await createDatabase(postgres.url);
    const port = await freePort();
    const data = join(folder, "data");
    const logFile = join(folder, "server.log");
    mkdirSync(data, { mode: 0o700 });
    const settings = { ...env, DATABASE_URL: ownerUrl, SOKUHO_DATA: data, PORT: String(port) };
    const web = spawnStart(logFile, settings);
    if (web.pid) leavings.process(web.pid, { signal: "SIGTERM", group: true });
    const url = `http://127.0.0.1:${port}`;
    await untilHealthy(web, { url, logFile });
    const keyFile = join(data, "keys", "master.key");
    const appUrl = await appAddress(ownerUrl, keyFile);
    return { url, port, data, logFile, keyFile, ownerUrl, appUrl, stop: leavings.clear };
  } catch (error) {
    await leavings.clear();
    throw error;
  }
}

async function createDatabase(url: string): Promise<string> {
  await connected(url, (client) => client.query("CREATE DATABASE sokuho"));
  return withDatabase(url, "sokuho");
}

/** The same role and password that `npm start` has just made. */
function appAddress(ownerUrl: string, keyFile: string): Promise<string> {
  const masterKey = readMasterKey(keyFile);
  if (!masterKey) throw new Error("The server answers, and has made no key file");
  return connected(ownerUrl, (client) => ensureAppRole(client, masterKey));
}

function spawnStart(logFile: string, env: Record<string, string>): ChildProcess {
  const unset = Object.fromEntries(Object.keys(envSchema.shape).map((name) => [name, undefined]));
  const child = spawn(process.execPath, ["lib/ops/run.mjs", "start"], {
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own: Ctrl-C reaches this process alone, and the server is then stopped in order.
    detached: true,
    env: { ...process.env, ...unset, TZ: "Asia/Kathmandu", ...env },
  });
  const log = createWriteStream(logFile, { mode: 0o600 });
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  return child;
}

async function untilHealthy(
  child: ChildProcess,
  { url, logFile }: { url: string; logFile: string },
): Promise<void> {
  const until = Date.now() + START_PATIENCE_MS;
  while (Date.now() < until && child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5000) }).catch(() => null);
    if (answer?.ok) return;
    await sleep(250);
  }
  const lastLines = readFileSync(logFile, "utf8").split("\n").slice(-40).join("\n");
  throw new Error(`The server does not answer at ${url}/api/health. Its last words:\n${lastLines}`);
}
