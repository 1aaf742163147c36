import { spawn } from "node:child_process";

/** The supervisor's exit code for "broken by itself after it was up": start it again. Every other code is an answer. */
const BROKEN = 70;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
const LONGEST_PAUSE_MS = 5000;
const STOP_PATIENCE_MS = 12_000;

/**
 * Runs a program to its end and returns its exit code. With `again`, a program that someone else killed is
 * started once more: at once, and after growing pauses when it dies within seconds.
 */
export async function guard(command, args, { again = false, env = process.env } = {}) {
  // A terminal that is gone takes its streams along; we go on guarding.
  process.stderr.on("error", () => undefined);
  let stopping = false;
  let child;
  const stop = (signal) => {
    child?.kill(signal);
    if (again && !stopping) setTimeout(() => child?.kill("SIGKILL"), STOP_PATIENCE_MS).unref();
    stopping = true;
  };
  for (const signal of SIGNALS) process.on(signal, () => stop(signal));

  for (let pauseMs = 0; ; ) {
    const began = Date.now();
    child = spawn(command, args, {
      env,
      stdio: again ? ["inherit", "inherit", "inherit", "ipc"] : "inherit",
    });
    const { code, signal } = await ended(child);
    if (!again || stopping || (signal === null && code !== BROKEN)) return code ?? 1;

    pauseMs = Date.now() - began > LONGEST_PAUSE_MS ? 0 : Math.min(LONGEST_PAUSE_MS, pauseMs * 2 || 250);
    console.error(`The supervisor ended (${signal ?? `code ${code}`}); starting it again.`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    if (stopping) return 1;
  }
}

function ended(child) {
  return new Promise((resolve) => {
    child.once("error", (error) => {
      console.error(error.message);
      resolve({ code: 1, signal: null });
    });
    child.once("exit", (code, signal) => resolve({ code, signal }));
  });
}
