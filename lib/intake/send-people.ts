import { parentPort } from "node:worker_threads";
import type { ExposedPerson } from "./exposed-person";
import { gatherPeople } from "./gather-people";
import { LIMITS } from "./limits";
import type { ReadOptions } from "./read-file";

/** Sends the people of a file out of a thread in batches, each when the one before was taken; how many there were. */
export async function sendPeople(
  bytes: Uint8Array,
  options: ReadOptions,
  taken: Int32Array,
): Promise<number> {
  let batch: ExposedPerson[] = [];
  let sent = 0;
  const send = () => {
    parentPort?.postMessage({ batch });
    batch = [];
    // Reading is one long call: to sleep in it is the only way to wait.
    Atomics.wait(taken, 0, sent++);
  };
  const people = await gatherPeople(bytes, options, (person) => {
    if (batch.push(person) === LIMITS.peopleInBatch) send();
  });
  if (batch.length > 0) send();
  return people;
}
