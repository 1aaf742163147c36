import "server-only";
import { randomUUID } from "node:crypto";
import type { IncidentKeys } from "@/lib/crypto/incident-key";
import { blindIndex } from "@/lib/crypto/sealing";
import type { Work } from "@/lib/db/unit-of-work";
import { foldName } from "@/lib/intake/tables/fold-values";
import { personIndexer, personSearchers } from "@/lib/people/person-indexes";
import { mergeRecords, openPerson, type PersonRecord, sealPerson } from "@/lib/people/person-record";
import { type CompanyRecord, sealCompany } from "./company-record";

type Into = { readonly incidentId: string; readonly keys: IncidentKeys };

/**
 * Somebody of the incident by exact agreement (the same address or number with the same name, or an address of which
 * nobody knew the name), else made now. Answers the id. Called under the lock of the people of the incident.
 */
export async function ensurePerson(
  work: Work,
  { incidentId, keys }: Into,
  record: PersonRecord,
): Promise<string> {
  const { tx, now } = work;
  const indexer = await personIndexer(keys);
  const wanted = (await personSearchers(keys)).map((searcher) => searcher.indexes(record));
  const ways = wanted.flatMap(({ mailIndex, phoneIndex }) => [
    ...(mailIndex ? [{ mailIndex }] : []),
    ...(phoneIndex ? [{ phoneIndex }] : []),
  ]);
  const found =
    ways.length > 0
      ? await tx.person.findMany({ where: { incidentId, OR: ways }, orderBy: [{ id: "asc" }], take: 100 })
      : [];
  const isNamed = (index: Uint8Array | null) =>
    wanted.some(({ nameIndex }) =>
      index && nameIndex ? Buffer.compare(index, nameIndex) === 0 : index === nameIndex,
    );
  const same = found.find((person) => isNamed(person.nameIndex)) ?? found.find((person) => !person.nameIndex);
  const id = same?.id ?? randomUUID();
  const whole = same ? mergeRecords(openPerson(keys.data, id, same.sealed), record) : record;
  const data = { sealed: sealPerson(keys.data, id, whole), ...indexer.indexes(whole) };
  if (same) await tx.person.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
  else await tx.person.create({ data: { id, incidentId, ...data, createdAt: now } });
  const marks = indexer.marks(whole).map((mark) => ({ ...mark, personId: id }));
  await tx.personMark.createMany({ data: marks, skipDuplicates: true });
  return id;
}

export const companyIndex = ({ index }: Pick<IncidentKeys, "index">, name: string) =>
  blindIndex(index, "company", foldName(name));

/** A company of the incident by its name, else made now. Answers the id. */
export async function ensureCompany(
  work: Work,
  { incidentId, keys }: Into,
  record: CompanyRecord,
): Promise<string> {
  const nameIndex = companyIndex(keys, record.name);
  const names = keys.searches.map((index) => companyIndex({ index }, record.name));
  const where = { incidentId, nameIndex: { in: names } };
  const found = await work.tx.company.findFirst({ where, select: { id: true } });
  if (found) return found.id;
  const id = randomUUID();
  const sealed = sealCompany(keys.data, id, record);
  await work.tx.company.create({ data: { id, incidentId, sealed, nameIndex, createdAt: work.now } });
  return id;
}
