import { fork } from "node:child_process";
import { join } from "node:path";
import { IntakeError } from "@/lib/intake/intake-error";
import type { ListSaid, ListTask } from "./list-task";

/** More than a million rows of ordinary lists need. */
const HEAP_MEGABYTES = 176;
const TELL_EVERY_MS = 500;
type Finished = Extract<ListSaid, { finished: unknown }>["finished"];

/** The import was cancelled, or has bad rows that nobody has allowed to leave out. Nothing was written. */
export class ListStopped extends Error {
  constructor(readonly because: "bad-rows" | "cancelled") {
    super(because);
    this.name = "ListStopped";
  }
}

type Listener = {
  readonly onProgress: (done: number) => Promise<void>;
  /** For tests that want to hear of every piece. */
  readonly tellEveryMs?: number;
};

/**
 * Has a list checked or written by a process of its own. `onProgress` hears now and then how far it is; what it throws
 * ends the process, and then nothing was written. Throws `IntakeError`, `ListStopped`, or `Error` where the process
 * died.
 */
export async function runListProcess(
  task: ListTask,
  { onProgress, tellEveryMs = TELL_EVERY_MS }: Listener,
): Promise<Finished> {
  // Run by Node as it lies there: a bundler has nothing to look for.
  const entry = join(/* turbopackIgnore: true */ process.cwd(), "lib/people-import/import-process.mjs");
  const child = fork(entry, {
    execArgv: [
      "--conditions=react-server",
      `--max-old-space-size=${HEAP_MEGABYTES}`,
      "--max-semi-space-size=24",
    ],
    serialization: "advanced",
  });
  try {
    return await new Promise<Finished>((resolve, reject) => {
      child.on("message", (message) => {
        const said = message as ListSaid;
        if ("done" in said) onProgress(said.done).catch(reject);
        else if ("finished" in said) resolve(said.finished);
        else if ("stopped" in said) reject(new ListStopped(said.stopped));
        else reject(new IntakeError(said.failed.code, said.failed.place));
      });
      child.once("error", reject);
      child.once("exit", (code, signal) => setImmediate(() => reject(whyDead(code, signal))));
      child.send({ ...task, tellEveryMs }, (error) => error && reject(error));
    });
  } finally {
    child.kill("SIGKILL");
  }
}

/** Node ends itself in this way when its memory is full; another run would end the same. */
const whyDead = (code: number | null, signal: NodeJS.Signals | null) =>
  signal === "SIGABRT" || code === 134
    ? new IntakeError("out-of-memory")
    : new Error("The process of the import died");
