import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Exposure } from "./exposure";
import { IntakeError, type IntakeErrorCode, type Place } from "./intake-error";
import { LIMITS } from "./limits";
import type { ReadOptions } from "./read-file";

type Said = { exposure: Exposure } | { error: { code: IntakeErrorCode; place: Place; limit?: number } };

export type WorkerOptions = ReadOptions & {
  /** The bytes are given away and gone from here: the least memory. Without it the worker gets a copy. */
  readonly handOver?: boolean;
  /** Less than the limits, for tests. */
  readonly milliseconds?: number;
  readonly heapMegabytes?: number;
};

/**
 * `readExposure` in a thread of its own, which is ended when it takes longer or more memory than a file may. Throws
 * `IntakeError` and nothing else.
 */
export async function readInWorker(
  bytes: Uint8Array<ArrayBuffer>,
  options: WorkerOptions,
): Promise<Exposure> {
  const {
    handOver = false,
    milliseconds = LIMITS.milliseconds,
    heapMegabytes = LIMITS.heapMegabytes,
    ...reading
  } = options;
  if (bytes.byteLength > LIMITS.bytes) throw new IntakeError("too-large", {}, LIMITS.bytes);
  // Run by Node as it lies there: a bundler has nothing to look for.
  const entry = join(/* turbopackIgnore: true */ process.cwd(), "lib/intake/intake-worker.mjs");
  const worker = new Worker(/* turbopackIgnore: true */ entry, {
    workerData: { bytes, options: reading },
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
  try {
    return await answerOf(worker, milliseconds);
  } finally {
    await worker.terminate();
  }
}

function answerOf(worker: Worker, milliseconds: number): Promise<Exposure> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new IntakeError("took-too-long", {}, milliseconds)), milliseconds);
    const settle = (done: () => void) => {
      clearTimeout(late);
      done();
    };
    worker.once("message", (said: Said) =>
      settle(() =>
        "exposure" in said
          ? resolve(said.exposure)
          : reject(new IntakeError(said.error.code, said.error.place, said.error.limit)),
      ),
    );
    worker.once("error", (error: NodeJS.ErrnoException) =>
      settle(() =>
        reject(new IntakeError(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "out-of-memory" : "unreadable")),
      ),
    );
    worker.once("exit", () => settle(() => reject(new IntakeError("unreadable"))));
  });
}
