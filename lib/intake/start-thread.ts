import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { IntakeError, type IntakeErrorCode, type Place } from "./intake-error";
import { LIMITS } from "./limits";
import type { ReadOptions } from "./read-file";

export type WorkerOptions = ReadOptions & {
  /** The bytes are given away and gone from here: the least memory. Without it the worker gets a copy. */
  readonly handOver?: boolean;
  /** Less than the limits, for tests. */
  readonly milliseconds?: number;
  readonly heapMegabytes?: number;
};

/** What a thread says: errors as plain objects, since they go through structured clone. */
export type SaidError = { readonly error: { code: IntakeErrorCode; place: Place; limit?: number } };

/** What is asked of a thread besides the file. */
export type Asked =
  | { readonly wants: "exposure" | "locked" }
  | { readonly wants: "people"; readonly taken: Int32Array };

/** A thread that reads one file, with no more memory than a file may take. Whoever starts it ends it. */
export function startThread(
  bytes: Uint8Array<ArrayBuffer>,
  {
    handOver = false,
    heapMegabytes = LIMITS.heapMegabytes,
    milliseconds: _milliseconds,
    ...options
  }: WorkerOptions,
  asked: Asked,
): Worker {
  if (bytes.byteLength > LIMITS.bytes) throw new IntakeError("too-large", {}, LIMITS.bytes);
  // Run by Node as it lies there: a bundler has nothing to look for.
  const entry = join(/* turbopackIgnore: true */ process.cwd(), "lib/intake/intake-worker.mjs");
  return new Worker(/* turbopackIgnore: true */ entry, {
    workerData: { bytes, options, ...asked },
    transferList: handOver && bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer] : [],
    execArgv: [],
    resourceLimits: {
      maxOldGenerationSizeMb: heapMegabytes,
      maxYoungGenerationSizeMb: 32,
      stackSizeMb: 4,
    },
    stdout: false,
    stderr: false,
  });
}

/**
 * Listens to a thread until `hear` settles, it fails, or it has worked for `milliseconds`; `pause` and `goOn` stop and
 * start that clock. Ends the thread in any case.
 */
export async function listen<Said extends object, Result>(
  worker: Worker,
  milliseconds: number,
  hear: (said: Said, clock: Clock) => Promise<Result | undefined> | Result | undefined,
): Promise<Result> {
  const clock = new Clock(milliseconds);
  try {
    return await new Promise<Result>((resolve, reject) => {
      clock.start(() => reject(new IntakeError("took-too-long", {}, milliseconds)));
      worker.on("message", async (said: Said | SaidError) => {
        if ("error" in said)
          return reject(new IntakeError(said.error.code, said.error.place, said.error.limit));
        try {
          const result = await hear(said, clock);
          if (result !== undefined) resolve(result);
        } catch (error) {
          reject(error);
        }
      });
      worker.once("error", (error: NodeJS.ErrnoException) =>
        reject(new IntakeError(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "out-of-memory" : "unreadable")),
      );
      // The last message may come in the same moment: what it says is heard first.
      worker.once("exit", () => setImmediate(() => reject(new IntakeError("unreadable"))));
    });
  } finally {
    clock.pause();
    await worker.terminate();
  }
}

/** Counts the time in which a thread works, and not that in which it waits for us. */
export class Clock {
  #timer: NodeJS.Timeout | undefined;
  #began = 0;
  #late: () => void = () => undefined;

  constructor(private left: number) {}

  start(late: () => void): void {
    this.#late = late;
    this.goOn();
  }

  pause(): void {
    clearTimeout(this.#timer);
    this.left -= performance.now() - this.#began;
  }

  goOn(): void {
    this.#began = performance.now();
    this.#timer = setTimeout(this.#late, Math.max(0, this.left));
  }
}
