import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export type Leavings = {
  /** Ends a process with `signal`, and by force (`group`: all of its group) when it has not gone after 20 s. */
  process(pid: number, options: { readonly signal: "SIGTERM" | "SIGQUIT"; readonly group?: boolean }): void;
  folder(path: string): void;
  /** Does it now, the last one first; otherwise it is done when this process ends, even by `kill -9`. */
  clear(): Promise<void>;
};

/** What a run starts and writes, and will leave nothing of. */
export function leaveNothing(): Leavings {
  const reaper = spawn(process.execPath, [fileURLToPath(new URL("./reaper.mjs", import.meta.url))], {
    stdio: ["pipe", "ignore", "inherit"],
    // Out of the terminal's group: Ctrl-C ends the run, and must not end what clears up behind it.
    detached: true,
  });
  const cleared = new Promise<void>((settle) => reaper.once("exit", () => settle()));
  reaper.unref();
  const tell = (entry: object) => reaper.stdin.write(`${JSON.stringify(entry)}\n`);

  return {
    process: (pid, options) => void tell({ pid, ...options }),
    folder: (path) => void tell({ folder: path }),
    clear: () => {
      reaper.ref();
      reaper.stdin.end();
      return cleared;
    },
  };
}
