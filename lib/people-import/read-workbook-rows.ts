import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { IntakeError } from "@/lib/intake/intake-error";
import { LIMITS } from "@/lib/intake/limits";
import { listen } from "@/lib/intake/start-thread";
import type { OnRows } from "./row-batch";
import type { WorkbookRows } from "./workbook-rows";

/** Writing people takes what it takes; nothing waits longer for a list. */
const DAY_MS = 86_400_000;
const isOtherCharset = () => false;

/**
 * The rows of a workbook, those of other sheets than the first as rows that stand elsewhere; `done` counts rows. A
 * thread takes the workbook apart while the rows before are taken. Throws `IntakeError`.
 */
export async function readWorkbookRows(content: AsyncIterable<Buffer>, onRows: OnRows): Promise<void> {
  const worker = startThread(await gather(content));
  let taken = Promise.resolve();
  await listen(worker, DAY_MS, async (said: WorkbookRows | { readonly ended: true }) => {
    if ("ended" in said) return taken.then(() => true);
    taken = taken.then(() => onRows({ ...said, isOtherCharset }));
    await taken;
    worker.postMessage("taken");
    return undefined;
  });
}

function startThread(bytes: Buffer<ArrayBuffer>): Worker {
  // Run by Node as it lies there: a bundler has nothing to look for.
  const entry = join(/* turbopackIgnore: true */ process.cwd(), "lib/people-import/workbook-thread.mjs");
  return new Worker(/* turbopackIgnore: true */ entry, {
    workerData: { bytes },
    // A small one may share its memory with others.
    transferList: bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer] : [],
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.heapMegabytes, maxYoungGenerationSizeMb: 16 },
  });
}

/** A workbook can only be opened as a whole; it is limited as any file that is read so. */
async function gather(content: AsyncIterable<Buffer>): Promise<Buffer<ArrayBuffer>> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of content) {
    bytes += piece.length;
    if (bytes > LIMITS.bytes) throw new IntakeError("too-large", {}, LIMITS.bytes);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
