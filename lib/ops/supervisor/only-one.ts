import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Env } from "@/lib/env";
import { takeLock } from "../bootstrap/lock.mjs";
import { identify, lives, type ProcessIdentity } from "../bootstrap/processes.mjs";

const STOP_PATIENCE_MS = 12_000;

/** Asks a supervisor to end and to leave the database server to the one that asks. */
export const HAND_OVER = process.platform === "win32" ? "SIGTERM" : "SIGUSR2";

type Note = { readonly guardian: ProcessIdentity | null; readonly url: string };

export type OnlyOne =
  | { readonly release: () => void; readonly running?: undefined }
  | { readonly running: { readonly url: string; readonly pid: number }; readonly release?: undefined };

/** The folder of notes about running processes. */
export function runFolder(env: Env): string {
  return join(env.dataFolder, "run");
}

/**
 * One supervisor a data folder. One whose guardian was killed has nobody who would restart it: it is asked to
 * end, and we take its place.
 */
export async function becomeTheOnlyOne(env: Env): Promise<OnlyOne> {
  // Without a channel nobody guards us, and we stand for ourselves.
  const guardian = identify(process.channel ? process.ppid : process.pid);
  for (;;) {
    const lock = takeLock<Note>(join(runFolder(env), "supervisor"), { guardian, url: env.url });
    if (lock.release) return lock;
    if (lives(lock.holder.guardian)) return { running: { url: lock.holder.url ?? "", pid: lock.holder.pid } };
    console.error(`Taking over from process ${lock.holder.pid}, which was left alone.`);
    await end(lock.holder);
  }
}

async function end(holder: ProcessIdentity): Promise<void> {
  const until = Date.now() + STOP_PATIENCE_MS;
  signal(holder, HAND_OVER);
  while (lives(holder) && Date.now() < until) await sleep(50);
  if (lives(holder)) signal(holder, "SIGKILL");
  while (lives(holder)) await sleep(20);
}

function signal({ pid }: ProcessIdentity, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Gone already.
  }
}
