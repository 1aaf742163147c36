import { randomUUID } from "node:crypto";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { Access, DataItem, DisclosureKind, Side } from "@/lib/db/generated/enums";
import { ensureItemSet } from "@/lib/disclosures/ensure-item-set";
import { personIndexer } from "@/lib/people/person-indexes";
import { type PersonRecord, sealPerson } from "@/lib/people/person-record";

const NOTHING_KNOWN: PersonRecord = {
  name: "",
  kana: "",
  mails: [],
  phones: [],
  postalCode: "",
  address: "",
  birthDate: "",
};

/** Somebody of an incident as an import writes them: sealed, with indexes and marks. Answers the id. */
export async function aPerson(incidentId: string, known: Partial<PersonRecord> = {}): Promise<string> {
  const keys = await incidentKeys(db, incidentId);
  const indexer = await personIndexer(keys);
  const [id, record] = [randomUUID(), { ...NOTHING_KNOWN, ...known }];
  const sealed = sealPerson(keys.data, id, record);
  await db.person.create({
    data: { id, incidentId, sealed, ...indexer.indexes(record), createdAt: new Date() },
  });
  await db.personMark.createMany({ data: indexer.marks(record).map((mark) => ({ ...mark, personId: id })) });
  return id;
}

export async function aDisclosure(incidentId: string, kind: DisclosureKind = "crossed"): Promise<string> {
  const id = randomUUID();
  await db.disclosure.create({ data: { id, incidentId, kind, createdAt: new Date() } });
  return id;
}

type Part = {
  personId: string;
  side?: Side;
  items?: readonly DataItem[];
  access?: Access;
  pair?: number | null;
};

/** Somebody's part in a disclosure. Answers the id. */
export async function aPart(
  disclosureId: string,
  { personId, side = "principal", items = ["name"], access = "unknown", pair = null }: Part,
): Promise<string> {
  const id = randomUUID();
  const { incidentId, kind } = await db.disclosure.findUniqueOrThrow({ where: { id: disclosureId } });
  const about =
    side === "recipient" ? { access } : { itemSetId: await ensureItemSet({ tx: db }, incidentId, items) };
  await db.party.create({ data: { id, incidentId, disclosureId, kind, personId, side, pair, ...about } });
  return id;
}
