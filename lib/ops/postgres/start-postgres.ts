import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { identify, lives, type ProcessIdentity } from "../bootstrap/processes.mjs";
import { awaitAnswer } from "./await-answer";
import { CannotStartPostgres } from "./cannot-start-postgres";
import { keptPassword, makeCluster } from "./cluster";
import { freePort } from "./free-port";
import { findPlace, type Place } from "./place";
import {
  clearStaleNote,
  hasLeftovers,
  type Postmaster,
  runningPostmaster,
  spawnPostmaster,
} from "./postmaster";

export type StartPostgresOptions = {
  /** Everything about this server is kept here (or noted here, where its user may not look in). */
  readonly folder: string;
  /** False gives up crash safety for speed: tests only. */
  readonly durable?: boolean;
  readonly log?: (line: string) => void;
};

export type RunningPostgres = {
  /** Superuser, database `postgres`. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** True when the server already ran: someone else may be using it. */
  readonly adopted: boolean;
  isAlive(): boolean;
  /** Ends every connection and shuts the server down cleanly; by force after 8 seconds. */
  stop(): Promise<void>;
};

const PATIENCE_MS = 30_000;

/**
 * The embedded server of a folder: made where there is none, adopted where it runs already, started
 * otherwise. Throws `CannotStartPostgres` with a sentence.
 */
export async function startPostgres({
  folder,
  durable = true,
  log = console.error,
}: StartPostgresOptions): Promise<RunningPostgres> {
  const home = resolve(folder);
  const place = findPlace(home, log);
  const password = keptPassword(home, place.data);
  makeCluster(place, { password, durable });

  const patientUntil = Date.now() + PATIENCE_MS;
  const running = runningPostmaster(place.data);
  if (running) {
    const url = addressOf(running.port, password);
    if (await awaitAnswer(url, running.pid, place.data)) return handle(running, url, true);
  }
  while (hasLeftovers(place.data) && Date.now() < patientUntil) await sleep(200);
  const started = await start(place, { home, password, durable, patientUntil });
  return handle(started, addressOf(started.port, password), false);
}

type Attempt = {
  readonly home: string;
  readonly password: string;
  readonly durable: boolean;
  readonly patientUntil: number;
};

async function start(place: Place, { home, password, durable, patientUntil }: Attempt): Promise<Postmaster> {
  const logFile = join(home, "log");
  do {
    const port = await keptPort(home);
    clearStaleNote(place.data);
    const child = spawnPostmaster(place, { port, durable, logFile });
    const failure = new Promise<undefined>((done) => child.once("error", () => done(undefined)));
    const pid = child.pid ?? (await failure);
    if (pid && (await awaitAnswer(addressOf(port, password), pid, place.data))) return { pid, port };
    await sleep(500);
  } while (Date.now() < patientUntil);
  throw new CannotStartPostgres(
    `The database server did not start within 30 seconds. Its own words are in ${logFile}.`,
  );
}

/** The same port from run to run, and another one when a stranger has taken it. */
async function keptPort(home: string): Promise<number> {
  const file = join(home, "port");
  const kept = existsSync(file) ? Number(readFileSync(file, "utf8")) || undefined : undefined;
  const port = await freePort(kept);
  if (port !== kept) writeFileSync(file, `${port}\n`, { mode: 0o600 });
  return port;
}

function addressOf(port: number, password: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}

function handle({ pid, port }: Postmaster, url: string, adopted: boolean): RunningPostgres {
  const identity = identify(pid);
  return { url, port, pid, adopted, isAlive: () => lives(identity), stop: () => stop(identity) };
}

async function stop(server: ProcessIdentity | null): Promise<void> {
  // To Postgres SIGINT is "fast": it ends the sessions and writes everything down. SIGQUIT recovers at the next start.
  for (const [signal, patienceMs] of [
    ["SIGINT", 8000],
    ["SIGQUIT", 1000],
    ["SIGKILL", 1000],
  ] as const) {
    if (!server || !lives(server)) return;
    try {
      process.kill(server.pid, signal);
    } catch {
      return;
    }
    const until = Date.now() + patienceMs;
    while (lives(server) && Date.now() < until) await sleep(20);
  }
}
