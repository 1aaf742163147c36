import { setTimeout } from "node:timers/promises";
import type { Work } from "@/lib/db/unit-of-work";

const WAIT_MS = 5_000;
const LOOK_EVERY_MS = 200;

/** What whoever makes people of an incident locks by, until the end of the transaction. */
export const peopleLockOf = (incidentId: string): string => `people ${incidentId}`;

/**
 * Takes the lock under which people of an incident are made, so that nobody is made twice. Waits a few seconds for a
 * list that is being written; false where that takes longer.
 */
export async function lockPeople({ tx }: Pick<Work, "tx">, incidentId: string): Promise<boolean> {
  for (let waited = 0; ; waited += LOOK_EVERY_MS) {
    const [row] = await tx.$queryRaw<[{ isOurs: boolean }]>`
      SELECT pg_try_advisory_xact_lock(hashtext(${peopleLockOf(incidentId)})) AS "isOurs"`;
    if (row.isOurs || waited >= WAIT_MS) return row.isOurs;
    await setTimeout(LOOK_EVERY_MS);
  }
}
