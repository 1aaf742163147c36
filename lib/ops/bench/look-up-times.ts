import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { personIndexer } from "@/lib/people/person-indexes";
import { openPerson } from "@/lib/people/person-record";

/** How long each of so many exact look-ups by mail takes, in milliseconds, sorted. Throws where one finds nobody. */
export async function lookUpTimes(
  incidentId: string,
  count: number,
  rows: number,
): Promise<readonly number[]> {
  const keys = await incidentKeys(db, incidentId);
  const indexer = await personIndexer(keys);
  const took: number[] = [];
  for (let at = 0; at < count; at++) {
    const row = Math.floor((at * rows) / count);
    const mail = `member${String(row).padStart(8, "0")}@mail${row % 97}.example.jp`;
    const began = performance.now();
    const { mailIndex } = indexer.indexes({ ...NOBODY, mails: [mail] });
    const [person] = await db.person.findMany({ where: { incidentId, mailIndex } });
    if (!person || openPerson(keys.data, person.id, person.sealed).mails[0] !== mail)
      throw new Error("Somebody of the list is not found");
    took.push(performance.now() - began);
  }
  return took.sort((one, other) => one - other);
}

const NOBODY = { name: "", kana: "", phones: [], postalCode: "", address: "", birthDate: "" };
