import { toAnswer } from "./exposure-answer";
import { gatherPeople } from "./gather-people";
import { IntakeError } from "./intake-error";
import { LIMITS } from "./limits";
import { makeAnything, mutate } from "./made/make-anything";
import { randomOf } from "./made/random";
import { readExposure } from "./read-file";
import { readInWorker } from "./read-in-worker";

const FULL = 100_000;
const REDUCED = 2_000;
const IN_WORKER = 200;
const PEOPLE_OF = 5;
const MOST_MEGABYTES = 512;

/**
 * Reads generated and mutated mails, messages and tables: nothing but `IntakeError` may be thrown, none may take longer
 * than the limit, and the process may not pass 512 MB. Throws what did not hold, with the number of the file.
 */
export async function intakeSoak({
  full,
  seed = 1,
}: {
  readonly full: boolean;
  readonly seed?: number;
}): Promise<void> {
  const files = full ? FULL : REDUCED;
  let refused = 0;
  let slowest = 0;
  for (let index = 0; index < files; index++) {
    const random = randomOf(seed + index);
    const made = makeAnything(random);
    const bytes = index % 3 === 0 ? made.bytes : mutate(made.bytes, random);
    const began = performance.now();
    try {
      // Most are read here, where a crash would be seen; some as the product does it.
      const inWorker = index % IN_WORKER === 0;
      const exposure = inWorker
        ? await readInWorker(new Uint8Array(bytes), made)
        : await readExposure(bytes, made);
      JSON.stringify(toAnswer(exposure));
      if (index % PEOPLE_OF === 0) {
        const people = await gatherPeople(bytes, made, () => undefined);
        if (people !== (exposure.people ?? 0))
          throw new Error(`${people} people were given and ${exposure.people} counted`);
      }
    } catch (error) {
      if (!(error instanceof IntakeError) || error.cause !== undefined)
        throw new Error(`File ${index} of seed ${seed}: ${String(error)}`, { cause: error });
      refused++;
    }
    slowest = Math.max(slowest, performance.now() - began);
    if (slowest > LIMITS.milliseconds)
      throw new Error(`File ${index} of seed ${seed} took ${Math.round(slowest)} ms`);
    const megabytes = process.memoryUsage.rss() / 1024 / 1024;
    if (megabytes > MOST_MEGABYTES)
      throw new Error(`After file ${index} of seed ${seed}: ${Math.round(megabytes)} MB`);
  }
  if (refused === files) throw new Error("Every file was refused: nothing was tried");
}
