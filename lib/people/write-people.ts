import "server-only";
import { randomUUID } from "node:crypto";
import { Client } from "pg";
import type { IncidentKeys } from "@/lib/crypto/incident-key";
import type { DataItem } from "@/lib/db/generated/enums";
import { ItemSets } from "@/lib/disclosures/item-sets";
import { readEnv } from "@/lib/env";
import { copyRows } from "./copy-rows";
import { joinedRecords } from "./joined-records";
import { findKnownPeople, type JoinedPerson, type KnownPerson } from "./known-people";
import { namePerson } from "./name-person";
import { peopleLockOf } from "./people-lock";
import { type PersonIndexer, personIndexer, personSearchers } from "./person-indexes";
import { type PersonRecord, personRecord, sealPerson } from "./person-record";

export type Principal = PersonRecord & { readonly items: readonly DataItem[] };

type Into = {
  readonly incidentId: string;
  readonly disclosureId: string;
  /** Whatever brought them: what an earlier run of it wrote is replaced. */
  readonly batchId: string;
  readonly keys: IncidentKeys;
  readonly now: Date;
};

const PEOPLE = ["id", "incident_id", "sealed", "mail_index", "phone_index", "name_index", "created_at"];
const PARTIES = [
  "id",
  "incident_id",
  "disclosure_id",
  "kind",
  "person_id",
  "side",
  "item_set_id",
  "batch_id",
];

/**
 * Writes the principals of one disclosure, all of them or none, in one transaction of its own: `read` is called with
 * the function that takes some of them at a time. Who is a principal of this disclosure already is not one twice.
 * Answers how many distinct people were read.
 */
export async function writePrincipals(
  into: Into,
  read: (write: (batch: readonly Principal[]) => Promise<void>) => Promise<unknown>,
): Promise<number> {
  const client = new Client({
    connectionString: readEnv().appDatabaseUrl,
    application_name: "sokuho people",
  });
  await client.connect();
  try {
    await client.query("BEGIN");
    // Two runs for one batch follow each other: the second finds what the first wrote, and replaces it.
    await client.query("SELECT pg_advisory_xact_lock(hashtext($1))", [peopleLockOf(into.incidentId)]);
    await removeBatch(client, into);
    const writer = await batchWriter(client, into);
    await read(writer.write);
    await client.query("COMMIT");
    return writer.written();
  } finally {
    // An open transaction ends with its connection: nothing of it stays.
    await client.end();
  }
}

/** People who were there by this batch alone go too. */
async function removeBatch(client: Client, { incidentId, batchId }: Into): Promise<void> {
  await client.query("DELETE FROM parties WHERE batch_id = $1", [batchId]);
  await client.query(
    "DELETE FROM people WHERE incident_id = $1 AND NOT EXISTS (SELECT FROM parties WHERE person_id = people.id)",
    [incidentId],
  );
}

async function batchWriter(client: Client, into: Into) {
  const { incidentId, disclosureId, batchId, keys, now } = into;
  const searchers = await personSearchers(keys);
  const indexer = await personIndexer(keys);
  const itemSets = new ItemSets(client, incidentId);
  const records = await joinedRecords(client, incidentId, keys.data);
  const joined = searchers.map((searcher) =>
    [...records].flatMap(([id, of]) => of.map((record) => ({ id, ...searcher.indexes(record) }))),
  );
  const taken = new Set<string>();

  async function write(batch: readonly Principal[]): Promise<void> {
    await itemSets.prepare(batch.map(({ items }) => items));
    const known = await knownAmong(client, incidentId, { batch, searchers, joined });
    const indexed = batch.map((principal, at) => ({
      principal,
      indexes: indexer.indexes(principal),
      there: known[at],
    }));
    const isPrincipal = await principalsAmong(
      client,
      disclosureId,
      known.map((there) => there?.id ?? ""),
    );
    const rows = { people: [], parties: [], marks: [] } as { people: Row[]; parties: Row[]; marks: Row[] };
    for (const { principal, indexes, there } of indexed) {
      const isThere = there !== undefined && !taken.has(there.id);
      const personId = isThere ? there.id : randomUUID();
      if (isThere && there.isNameless && indexes.nameIndex)
        await namePerson(client, { id: personId, record: personRecord.parse(principal) }, { keys, indexer });
      if (!isThere) {
        const { mailIndex, phoneIndex, nameIndex } = indexes;
        const sealed = sealPerson(keys.data, personId, personRecord.parse(principal));
        rows.people.push([personId, incidentId, sealed, mailIndex, phoneIndex, nameIndex, now]);
        for (const { mark, kind } of indexer.marks(principal)) rows.marks.push([mark, kind, personId]);
      }
      taken.add(personId);
      if (isPrincipal.has(personId)) continue;
      const items = itemSets.idOf(principal.items);
      rows.parties.push([
        randomUUID(),
        incidentId,
        disclosureId,
        "crossed",
        personId,
        "principal",
        items,
        batchId,
      ]);
    }
    await copyRows(client, { table: "people", columns: PEOPLE }, rows.people);
    await copyRows(client, { table: "person_marks", columns: ["mark", "kind", "person_id"] }, rows.marks);
    await copyRows(client, { table: "parties", columns: PARTIES }, rows.parties);
  }
  return { write, written: () => taken.size };
}

type Among = {
  readonly batch: readonly Principal[];
  readonly searchers: readonly PersonIndexer[];
  /** By each of the searchers. */
  readonly joined: readonly (readonly JoinedPerson[])[];
};

/** Whom of these the incident knows already, in their order, by whichever generation of its key. */
async function knownAmong(client: Client, incidentId: string, { batch, searchers, joined }: Among) {
  const found: (KnownPerson | undefined)[][] = [];
  for (const [at, searcher] of searchers.entries()) {
    const wanted = batch.map((principal) => searcher.indexes(principal));
    const known = await findKnownPeople(client, incidentId, wanted, joined[at]);
    found.push(wanted.map((indexes) => known(indexes)));
  }
  return batch.map((_, at) => found.map((one) => one[at]).find(Boolean));
}

/** Those of these people who are principals of the disclosure already. */
async function principalsAmong(client: Client, disclosureId: string, people: readonly string[]) {
  const { rows } = await client.query<{ person_id: string }>(
    "SELECT person_id FROM parties WHERE disclosure_id = $1 AND side = 'principal' AND person_id = ANY($2::uuid[])",
    [disclosureId, people.filter(Boolean)],
  );
  return new Set(rows.map(({ person_id }) => person_id));
}

type Row = (string | Date | Buffer | null)[];
