import { createHash, type Hash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { makeList } from "@/lib/ops/bench/make-list";
import { seededRandom } from "./kills/seeded-random";
import { readWhile } from "./read-while-rotating";
import { rotateInProcess } from "./rotate-in-process";

const KILLS = 10;
/** Of what is left to be sealed anew, at most this much is done before a kill. */
const MOST_AT_ONCE = 0.12;

type Options = { readonly full: boolean; readonly seed: number; readonly ownerUrl: string };

/**
 * The key of an incident is rotated while people are looked up and listed, and the process that does it killed ten
 * times. Throws where anybody cannot be found or read at any moment, or is not the same afterwards.
 */
export async function killRotations({ full, ...options }: Options): Promise<void> {
  await killAndGoOn(full ? 1_000_000 : 60_000, options);
}

async function killAndGoOn(rows: number, { ownerUrl, seed }: { ownerUrl: string; seed: number }) {
  const { db } = await import("@/lib/db/client");
  const random = seededRandom(seed);
  const incidentId = await aListOf(rows);
  console.log(`${rows} people are there`);
  const before = await fingerprint(incidentId);
  const keyBefore = await keyOf(incidentId);

  const reading = readWhile({ incidentId, rows, random });
  let took = 0;
  let memory = 0;
  for (let kill = 1; kill <= KILLS + 1; kill++) {
    const share = kill > KILLS ? Number.POSITIVE_INFINITY : random() * MOST_AT_ONCE;
    // The first is killed before anything is sealed anew, while it waits for those who know the older key alone.
    const killAfterMs = kill === 1 ? random() * 2_000 : undefined;
    const run = await rotateInProcess({ ownerUrl, incidentId, share, killAfterMs });
    took += run.seconds;
    memory = Math.max(memory, run.memoryMb);
    const { phase, generation } = await db.incidentKey.findUniqueOrThrow({ where: { incidentId } });
    const wasKilled = kill <= KILLS;
    console.log(`${wasKilled ? `${kill}/${KILLS} killed` : "ended"}: ${run.done} of ${run.total}, ${phase}`);
    if (wasKilled && phase === "settled" && generation === 2)
      throw new Error("It ended before it was killed");
    if (!wasKilled && (phase !== "settled" || generation !== 2)) throw new Error("The rotation did not end");
    await reading.assertHolds();
    await sleep(100);
  }
  const { reads, slowestMs } = await reading.stop();

  if ((await fingerprint(incidentId)) !== before) throw new Error("The people are not the same any more");
  await assertNothingOld(incidentId, keyBefore);
  console.log(
    `${rows} people sealed anew in ${Math.round(took)} s with ${KILLS} kills, ${Math.round(memory)} MB; ` +
      `${reads} readings meanwhile, the slowest ${Math.round(slowestMs)} ms, none failed`,
  );
}

async function aListOf(rows: number): Promise<string> {
  const { aUser, anIncident, anOrganisation } = await import("@/lib/testing/factories");
  const { listInIncident } = await import("@/lib/ops/bench/list-in-incident");
  const { writeImport } = await import("@/lib/people-import/write-import.job");
  await anOrganisation();
  const { user } = await aUser();
  const { id: incidentId } = await anIncident();
  const { importId } = await listInIncident({ incidentId, userId: user.id, content: makeList(rows) });
  await writeImport.run({ importId });
  return incidentId;
}

async function keyOf(incidentId: string) {
  const { db } = await import("@/lib/db/client");
  const { incidentKeys } = await import("@/lib/crypto/incident-key");
  return (await incidentKeys(db, incidentId)).data;
}

/** Everybody, opened, in the order of their ids. */
async function fingerprint(incidentId: string): Promise<string> {
  const { openPerson } = await import("@/lib/people/person-record");
  const key = await keyOf(incidentId);
  const hash = createHash("sha256");
  await eachPerson(incidentId, ({ id, sealed }) => addTo(hash, JSON.stringify(openPerson(key, id, sealed))));
  return hash.digest("hex");
}

const addTo = (hash: Hash, text: string) => void hash.update(text).update("\n");

async function assertNothingOld(incidentId: string, before: { readonly generation: number }): Promise<void> {
  const { generationOf } = await import("@/lib/crypto/sealing");
  await eachPerson(incidentId, ({ sealed }) => {
    if (generationOf(Buffer.from(sealed)) === before.generation)
      throw new Error("Something is sealed as before");
  });
}

type Person = { readonly id: string; readonly sealed: Uint8Array };

async function eachPerson(incidentId: string, take: (person: Person) => void): Promise<void> {
  const { db } = await import("@/lib/db/client");
  for (let after: string | undefined; ; ) {
    const people: Person[] = await db.person.findMany({
      where: { incidentId, ...(after && { id: { gt: after } }) },
      orderBy: { id: "asc" },
      select: { id: true, sealed: true },
      take: 2_000,
    });
    for (const person of people) take(person);
    after = people.at(-1)?.id;
    if (!after) return;
  }
}
