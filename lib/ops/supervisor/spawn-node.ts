import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";

export type NodeProgram = {
  /** What stands before each of its lines on our stderr. */
  readonly name: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Ends it early. */
  readonly signal?: AbortSignal;
};

/** Starts a Node program that ends with us, in a session of its own: Ctrl-C reaches us alone, and we stop things in order. */
export function spawnNode({ name, args, env, signal }: NodeProgram): ChildProcess {
  const child = spawn(process.execPath, ["--import", "./lib/ops/end-with-parent.mjs", ...args], {
    env: { ...env, SOKUHO_SUPERVISOR: String(process.pid) },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    detached: true,
    signal,
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on("line", (line) => console.error(`[${name}] ${line}`));
  }
  return child;
}

/** Waits for its end; its exit code, or null when it was killed or never began. */
export function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.once("error", (error) => {
      console.error(error.message);
      resolve(null);
    });
    child.once("exit", (code) => resolve(code));
  });
}

/** SIGTERM, then SIGKILL to all of its session once patience has run out. */
export async function endChild(child: ChildProcess, patienceMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
  const end = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const timer = setTimeout(() => killSession(child.pid), patienceMs);
  await end;
  clearTimeout(timer);
}

export function killSession(pid: number | undefined): void {
  if (!pid) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
  } catch {
    // Gone already.
  }
}
