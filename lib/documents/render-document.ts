import { join } from "node:path";
import { Worker } from "node:worker_threads";
import pLimit from "p-limit";
import type { Printable } from "./document-content";
import type { DocumentFormat } from "./document-kinds";
import type { Asked } from "./render-thread";

/** A file takes one core for a second or two, and some 150 MB while it is made. */
const AT_ONCE = 1;
const WAITING_MAX = 20;
const MILLISECONDS_MAX = 60_000;
const HEAP_MEGABYTES = 512;

const inTurn = pLimit(AT_ONCE);

/** Too many files are being made at this moment. */
export class RenderingBusy extends Error {
  constructor() {
    super("Too many documents at once");
    this.name = "RenderingBusy";
  }
}

/** A document as a file, made in a thread of its own so that pages go on. Throws `RenderingBusy`. */
export async function renderDocument(
  printable: Printable,
  format: DocumentFormat,
): Promise<Uint8Array<ArrayBuffer>> {
  if (inTurn.pendingCount >= WAITING_MAX) throw new RenderingBusy();
  return inTurn(() => inThread({ printable, format }));
}

function inThread(asked: Asked): Promise<Uint8Array<ArrayBuffer>> {
  // Run by Node as it lies there: a bundler has nothing to look for.
  const entry = join(/* turbopackIgnore: true */ process.cwd(), "lib/documents/render-worker.mjs");
  const worker = new Worker(/* turbopackIgnore: true */ entry, {
    workerData: asked,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  });
  return new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("The document took too long")), MILLISECONDS_MAX);
    worker.once("message", resolve);
    worker.once("error", reject);
    // The last message may come in the same moment: it is heard first.
    worker.once("exit", () => {
      clearTimeout(late);
      setImmediate(() => reject(new Error("The document could not be made")));
    });
  }).finally(() => worker.terminate());
}
