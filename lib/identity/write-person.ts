import "server-only";
import type { IncidentKeys } from "@/lib/crypto/incident-key";
import type { Work } from "@/lib/db/unit-of-work";
import { personIndexer } from "@/lib/people/person-indexes";
import { type PersonRecord, sealPerson } from "@/lib/people/person-record";

type Who = { readonly id: string; readonly record: PersonRecord; readonly keys: IncidentKeys };

/** Writes another record of somebody who is there: sealed, with what finds it, and with the marks of just this record. */
export async function rewritePerson({ tx }: Pick<Work, "tx">, { id, record, keys }: Who): Promise<void> {
  const indexer = await personIndexer(keys);
  const sealed = sealPerson(keys.data, id, record);
  await tx.person.update({
    where: { id },
    data: { sealed, ...indexer.indexes(record), version: { increment: 1 } },
  });
  await tx.personMark.deleteMany({ where: { personId: id } });
  await tx.personMark.createMany({ data: indexer.marks(record).map((mark) => ({ ...mark, personId: id })) });
}

/** Writes somebody who was there before, as they were. */
export async function restorePerson(
  { tx }: Pick<Work, "tx">,
  {
    incidentId,
    version,
    createdAt,
    id,
    record,
    keys,
  }: Who & { readonly incidentId: string; readonly version: number; readonly createdAt: Date },
): Promise<void> {
  const indexer = await personIndexer(keys);
  const sealed = sealPerson(keys.data, id, record);
  await tx.person.create({
    data: { id, incidentId, sealed, ...indexer.indexes(record), version, createdAt },
  });
  await tx.personMark.createMany({ data: indexer.marks(record).map((mark) => ({ ...mark, personId: id })) });
}
