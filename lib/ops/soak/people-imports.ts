import { createHash } from "node:crypto";
import { makeList } from "@/lib/ops/bench/make-list";
import { seededRandom } from "./kills/seeded-random";

const KILLS = 20;

/**
 * One list is imported and its process killed at a random row, twenty times; then it is written whole, twice. Throws
 * where a killed import left anything, where people are missing, or where the second time makes other people. In a
 * database without people.
 */
export async function killImports({ full, seed }: { full: boolean; seed: number }): Promise<void> {
  await killAndRepeat(full ? 300_000 : 6_000, seed);
}

async function killAndRepeat(rows: number, seed: number): Promise<void> {
  const { db } = await import("@/lib/db/client");
  const { aUser, anIncident, anOrganisation } = await import("@/lib/testing/factories");
  const { listInIncident } = await import("@/lib/ops/bench/list-in-incident");
  const { findImportFor } = await import("@/lib/people-import/import-task");
  const { runListProcess } = await import("@/lib/people-import/run-list-process");
  const { writeImport, taskOf } = await import("@/lib/people-import/write-import.job");
  const random = seededRandom(seed);
  await anOrganisation();
  const { user } = await aUser();
  const begin = async () => {
    const { id: incidentId } = await anIncident();
    const wish = { incidentId, userId: user.id, skipsBad: true };
    return { incidentId, ...(await listInIncident({ ...wish, content: withTroubles(rows) })) };
  };
  const first = await begin();
  for (let kill = 1; kill <= KILLS; kill++) {
    const at = random() * first.bytes;
    const found = await findImportFor("writing", first.importId);
    if (!found) throw new Error("The import cannot be run again");
    const onProgress = async (done: number) => {
      if (done >= at) throw new Error("killed");
    };
    const listener = { onProgress, tellEveryMs: 0 };
    await runListProcess(await taskOf(found), listener).catch(onlyKilled);
    const left = await Promise.all([db.person.count(), db.party.count()]);
    // Near its end a process may be done before the signal reaches it: then all of them are there.
    const isWhole = left.every((count) => count === rows);
    if (!isWhole && left.some((count) => count > 0))
      throw new Error(`A killed import left ${left.join(", ")} rows`);
    console.log(`${kill}/${KILLS} killed at ${Math.round((100 * at) / first.bytes)} %`);
    if (isWhole) await forget(first);
  }
  await writeImport.run({ importId: first.importId });
  const second = await begin();
  await writeImport.run({ importId: second.importId });
  const [one, other] = [await fingerprint(first.incidentId), await fingerprint(second.incidentId)];
  if (one.people !== rows) throw new Error(`${one.people} people of ${rows} were written`);
  if (one.hash !== other.hash) throw new Error("The same list made other people the second time");
  console.log(`${KILLS} imports killed: nothing left; ${rows} people whole, and the same again`);
}

function onlyKilled(error: unknown): void {
  if (!(error instanceof Error && error.message === "killed")) throw error;
}

async function forget({ incidentId, importId }: { incidentId: string; importId: string }): Promise<void> {
  const { db } = await import("@/lib/db/client");
  await db.party.deleteMany({ where: { incidentId } });
  await db.person.deleteMany({ where: { incidentId } });
  await db.peopleImport.update({ where: { id: importId }, data: { phaseAt: new Date(), done: 0 } });
}

/** Every hundredth row twice, in other widths, and every thousandth one that is about nobody. */
async function* withTroubles(rows: number): AsyncGenerator<Buffer> {
  let number = 0;
  for await (const piece of makeList(rows)) {
    for (const line of piece.toString().split("\r\n").filter(Boolean)) {
      yield Buffer.from(`${line}\r\n`);
      number++;
      if (number > 1 && number % 100 === 0)
        yield Buffer.from(`${line.replace("090-", "０９０-").toUpperCase()}\r\n`);
      if (number % 1000 === 0) yield Buffer.from(`M${number},,,,,,,\r\n`);
    }
  }
}

async function fingerprint(incidentId: string): Promise<{ people: number; hash: string }> {
  const { db } = await import("@/lib/db/client");
  const { incidentKeys } = await import("@/lib/crypto/incident-key");
  const { openPerson } = await import("@/lib/people/person-record");
  const keys = await incidentKeys(db, incidentId);
  const people = await db.person.findMany({ where: { incidentId }, select: { id: true, sealed: true } });
  const parties = await db.party.count({ where: { incidentId } });
  if (parties !== people.length) throw new Error(`${people.length} people have ${parties} parties`);
  const records = people.map(({ id, sealed }) => JSON.stringify(openPerson(keys.data, id, sealed))).sort();
  return { people: people.length, hash: createHash("sha256").update(records.join("\n")).digest("hex") };
}
