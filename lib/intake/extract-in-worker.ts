import type { ExtractedFile } from "./archive/extract-locked";
import { LIMITS } from "./limits";
import { listen, startThread, type WorkerOptions } from "./start-thread";

export type { ExtractedFile } from "./archive/extract-locked";

/**
 * What a password opens of a file, in a thread of its own within the limits of a file. The password reaches that
 * thread and nothing else. Throws `IntakeError`: `wrong-password`, `encrypted` where nothing is locked, or a limit.
 */
export async function extractLockedInWorker(
  bytes: Uint8Array<ArrayBuffer>,
  options: Omit<WorkerOptions, "beside"> & { readonly password: string },
): Promise<readonly ExtractedFile[]> {
  const worker = startThread(bytes, options, { wants: "locked" });
  return listen(
    worker,
    options.milliseconds ?? LIMITS.milliseconds,
    ({ extracted }: { readonly extracted: readonly ExtractedFile[] }) => extracted,
  );
}
