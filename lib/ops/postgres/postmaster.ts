import { spawn, spawnSync } from "node:child_process";
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { identify } from "../bootstrap/processes.mjs";
import { program, serverEnvironment } from "./binaries";
import type { Place } from "./place";

const FIVE_MEGABYTES = 5_000_000;

// Bound parameters and the DETAIL of an error may hold personal data: neither is ever logged.
const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "60",
  shared_buffers: "128MB",
  effective_cache_size: "512MB",
  max_wal_size: "1GB",
  random_page_cost: "1.1",
  log_min_messages: "warning",
  log_min_error_statement: "panic",
  log_parameter_max_length_on_error: "0",
  log_error_verbosity: "terse",
  log_checkpoints: "off",
  log_line_prefix: "%m [%p] ",
  timezone: "UTC",
  log_timezone: "UTC",
};
const FAST_AND_LOSSY = { fsync: "off", full_page_writes: "off", synchronous_commit: "off" };

/** A running server, as its own `postmaster.pid` describes it. */
export type Postmaster = { readonly pid: number; readonly port: number };

/** The live server of this data folder, whoever started it; null where there is none (a note of a dead one does not count). */
export function runningPostmaster(data: string): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return pid > 0 && port > 0 && worksIn(pid, data) ? { pid, port } : null;
}

/** Starts a server in the background, in a session of its own: Ctrl-C reaches us, and we stop it last. */
export function spawnPostmaster(
  place: Place,
  { port, durable, logFile }: { port: number; durable: boolean; logFile: string },
) {
  if (hasGrown(logFile)) renameSync(logFile, `${logFile}.1`);
  const log = openSync(logFile, "a", 0o600);
  const settings = { ...SETTINGS, ...(durable ? {} : FAST_AND_LOSSY), port: String(port) };
  const args = [
    "-D",
    place.data,
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
  const child = spawn(program(place.binaries, "postgres"), args, {
    ...place.user,
    cwd: place.data,
    env: serverEnvironment(),
    stdio: ["ignore", log, log],
    detached: true,
  });
  closeSync(log);
  child.unref();
  return child;
}

/** True while any process of a server, dead postmaster or not, still works in this data folder (Linux; elsewhere unknown: false). */
export function hasLeftovers(data: string): boolean {
  if (process.platform !== "linux") return false;
  return readdirSync("/proc").some(
    (entry) => /^\d+$/.test(entry) && workingFolder(Number(entry)) === realpathSync(data),
  );
}

/** Postgres refuses to start when the number in its note was given to another process since. */
export function clearStaleNote(data: string): void {
  if (!runningPostmaster(data) && !hasLeftovers(data)) rmSync(join(data, "postmaster.pid"), { force: true });
}

function worksIn(pid: number, data: string): boolean {
  if (!identify(pid)) return false;
  if (process.platform === "linux") return workingFolder(pid) === realpathSync(data);
  if (process.platform === "win32") return true;
  return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout.includes(data);
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function hasGrown(logFile: string): boolean {
  return (statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > FIVE_MEGABYTES;
}
