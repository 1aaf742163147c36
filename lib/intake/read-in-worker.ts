import type { Exposure } from "./exposure";
import { LIMITS } from "./limits";
import { listen, startThread, type WorkerOptions } from "./start-thread";

export type { WorkerOptions } from "./start-thread";

/**
 * `readExposure` in a thread of its own, which is ended when it takes longer or more memory than a file may. Throws
 * `IntakeError` and nothing else.
 */
export async function readInWorker(
  bytes: Uint8Array<ArrayBuffer>,
  options: WorkerOptions,
): Promise<Exposure> {
  const worker = startThread(bytes, options, { wants: "exposure" });
  return listen(
    worker,
    options.milliseconds ?? LIMITS.milliseconds,
    ({ exposure }: { readonly exposure: Exposure }) => exposure,
  );
}
