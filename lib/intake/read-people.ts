import type { ExposedPerson } from "./exposed-person";
import { LIMITS } from "./limits";
import { listen, startThread, type WorkerOptions } from "./start-thread";

export type { ExposedPerson } from "./exposed-person";

/** Takes at most `LIMITS.peopleInBatch` people, in the order of the file; the next ones come when it is done. */
export type OnPeople = (batch: readonly ExposedPerson[]) => Promise<void> | void;

type Said = { readonly batch: readonly ExposedPerson[] } | { readonly people: number };

/**
 * Gives every distinct person of the tables in a file, as many as `exposure.people` says, and tells how many. In a
 * thread of its own within the limits of time and memory; time spent in `onBatch` is not counted. Throws `IntakeError`,
 * or what `onBatch` throws; batches given before stay given, so whoever keeps them makes them visible at the end.
 */
export async function readPeopleInWorker(
  bytes: Uint8Array<ArrayBuffer>,
  options: Omit<WorkerOptions, "beside">,
  onBatch: OnPeople,
): Promise<number> {
  const taken = new Int32Array(new SharedArrayBuffer(4));
  const worker = startThread(bytes, options, { wants: "people", taken });
  return listen(worker, options.milliseconds ?? LIMITS.peopleMilliseconds, async (said: Said, clock) => {
    if ("people" in said) return said.people;
    clock.pause();
    await onBatch(said.batch);
    clock.goOn();
    // The thread sleeps until then: it runs no event loop while it reads.
    Atomics.add(taken, 0, 1);
    Atomics.notify(taken, 0);
    return undefined;
  });
}
