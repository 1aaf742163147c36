import "server-only";
import { randomUUID } from "node:crypto";
import type { IncidentKeys } from "@/lib/crypto/incident-key";
import type { DataItem, Side } from "@/lib/db/generated/enums";
import type { Work } from "@/lib/db/unit-of-work";
import { personIndexer, personSearchers } from "@/lib/people/person-indexes";
import { personOfAddress, sealPerson } from "@/lib/people/person-record";
import { ensureItemSet } from "./ensure-item-set";

export type PartyAddress = {
  readonly address: string;
  readonly displayName: string;
  /** Of principals: the kinds of data that were shown of them. */
  readonly items?: readonly DataItem[];
};

type Into = { readonly incidentId: string; readonly disclosureId: string; readonly keys: IncidentKeys };

const CHUNK = 2_000;

/**
 * Makes the people behind these addresses the recipients or the principals of a disclosure: who is there stays as
 * recorded; who came by an address and is no longer among them goes, and whom a list has brought does not. One address
 * is one person of the incident, on both sides where it has to be. Answers how many there are.
 */
export async function setAddressParties(
  work: Work,
  into: Into,
  side: Side,
  addresses: readonly PartyAddress[],
): Promise<number> {
  const wanted = await withPeople(work, into, addresses);
  const parties = { disclosureId: into.disclosureId, side };
  // Never those of a list: they may be a million, and are none of these.
  const byHand = await work.tx.party.findMany({
    where: { ...parties, personId: { not: null }, batchId: null },
    select: { id: true, personId: true },
  });
  const gone = byHand.filter(({ personId }) => personId !== null && !wanted.has(personId));
  if (gone.length > 0) await work.tx.party.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });

  const there = await work.tx.party.findMany({
    where: { ...parties, personId: { in: [...wanted.keys()] } },
    select: { personId: true },
  });
  const held = new Set(there.map(({ personId }) => personId));
  const added = [...wanted].filter(([personId]) => !held.has(personId));
  const rows = [];
  for (const [personId, { items }] of added) {
    const { incidentId, disclosureId } = into;
    const common = { id: randomUUID(), incidentId, disclosureId, kind: "crossed" as const, personId, side };
    rows.push(
      side === "recipient"
        ? { ...common, access: "unknown" as const }
        : { ...common, itemSetId: await ensureItemSet(work, incidentId, items ?? []) },
    );
  }
  for (let at = 0; at < rows.length; at += CHUNK)
    await work.tx.party.createMany({ data: rows.slice(at, at + CHUNK) });
  return wanted.size;
}

/** Each address with its person, found by it or made for it. */
async function withPeople(work: Work, { incidentId, keys }: Into, addresses: readonly PartyAddress[]) {
  const [indexer, searchers] = await Promise.all([personIndexer(keys), personSearchers(keys)]);
  const records = addresses.map((party) => {
    const record = personOfAddress(party.address, party.displayName);
    const ways = searchers.flatMap((searcher) => searcher.indexes(record).mailIndex ?? []);
    return { party, record, ways, indexes: indexer.indexes(record) };
  });
  const known = new Map<string, string>();
  for (let at = 0; at < records.length; at += CHUNK) {
    const mails = records.slice(at, at + CHUNK).flatMap(({ ways }) => ways);
    const found = await work.tx.person.findMany({
      where: { incidentId, mailIndex: { in: mails } },
      select: { id: true, mailIndex: true },
    });
    for (const { id, mailIndex } of found)
      if (mailIndex) known.set(Buffer.from(mailIndex).toString("hex"), id);
  }

  const wanted = new Map<string, PartyAddress>();
  const people = [];
  const marks = [];
  for (const { party, record, ways, indexes } of records) {
    const key = indexes.mailIndex?.toString("hex") ?? "";
    const there = ways.map((way) => known.get(way.toString("hex"))).find(Boolean);
    const personId = there ?? randomUUID();
    wanted.set(personId, party);
    if (there) continue;
    if (key) known.set(key, personId);
    const sealed = sealPerson(keys.data, personId, record);
    people.push({ id: personId, incidentId, sealed, ...indexes, createdAt: work.now });
    marks.push(...indexer.marks(record).map((mark) => ({ ...mark, personId })));
  }
  for (let at = 0; at < people.length; at += CHUNK)
    await work.tx.person.createMany({ data: people.slice(at, at + CHUNK) });
  for (let at = 0; at < marks.length; at += CHUNK)
    await work.tx.personMark.createMany({ data: marks.slice(at, at + CHUNK) });
  return wanted;
}
