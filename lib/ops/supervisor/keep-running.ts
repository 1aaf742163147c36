import type { ChildProcess } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { identify, lives, type ProcessIdentity } from "../bootstrap/processes.mjs";
import { endChild, ended, killSession, type NodeProgram, spawnNode } from "./spawn-node";

const LONGEST_PAUSE_MS = 4000;
const STEADY_MS = 10_000;
const STOP_PATIENCE_MS = 2000;

export type KeptRunning = {
  /** Ends it and starts it again, with a new environment. */
  restart(env: NodeJS.ProcessEnv): Promise<void>;
  /** Ends it for good; by force after 2 seconds. */
  stop(): Promise<void>;
};

/**
 * Keeps a program running: at once when it dies, after growing pauses up to 4 seconds when it keeps dying.
 * `record` is a file that says which process it is, for a supervisor that comes after ours was killed.
 */
export function keepRunning(program: NodeProgram, { record }: { readonly record: string }): KeptRunning {
  let env = program.env;
  let child: ChildProcess;
  let stopped = false;

  void (async () => {
    for (let pauseMs = 0; !stopped; ) {
      const began = Date.now();
      child = spawnNode({ ...program, env });
      writeFileSync(record, JSON.stringify(identify(child.pid ?? -1)), { mode: 0o600 });
      const code = await ended(child);
      if (stopped) return;
      pauseMs = Date.now() - began > STEADY_MS ? 0 : Math.min(LONGEST_PAUSE_MS, pauseMs * 2 || 100);
      console.error(`[${program.name}] ended (${child.signalCode ?? `code ${code}`}); starting it again.`);
      await sleep(pauseMs);
    }
  })();

  return {
    async restart(next) {
      env = next;
      await endChild(child, STOP_PATIENCE_MS);
    },
    async stop() {
      stopped = true;
      await endChild(child, STOP_PATIENCE_MS);
      rmSync(record, { force: true });
    },
  };
}

/** Ends what a supervisor that was killed left running. */
export async function endLeftover(record: string): Promise<void> {
  let left: ProcessIdentity | null;
  try {
    left = JSON.parse(readFileSync(record, "utf8"));
  } catch {
    return;
  }
  if (!left || !lives(left)) return;
  killSession(left.pid);
  while (lives(left)) await sleep(20);
}
