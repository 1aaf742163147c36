import type { Client } from "pg";
import type { ItemSets } from "@/lib/disclosures/item-sets";
import type { ExposedPerson } from "@/lib/intake/exposed-person";
import { mergePeople } from "@/lib/intake/tables/person-values";
import type { PersonIndexer } from "@/lib/people/index-person";
import { openPerson, type PersonRecord, personRecord, sealPerson } from "@/lib/people/person-record";
import type { ImportInto } from "./import-into";

/** A person and the party that they get where they have none yet. */
export type Place = { readonly id: string; readonly partyId: string };
type Addition = Place & { person: ExposedPerson; readonly absorbed: Set<string> };
type Context = {
  readonly client: Client;
  readonly into: ImportInto;
  readonly indexer: PersonIndexer;
  readonly items: ItemSets;
};
type Stored = { id: string; sealed: Buffer; party_id: string | null; item_set_id: string | null };
type Change = Place & { readonly record: PersonRecord; readonly isChanged: boolean; readonly items: string };

/** What rows say of people who are written already: gathered, and added many at a time. */
export class Additions {
  readonly #waiting = new Map<string, Addition>();

  constructor(readonly context: Context) {}

  get size(): number {
    return this.#waiting.size;
  }

  /** `others` turned out to be this person too, and go. */
  add(place: Place, others: readonly Place[], said: ExposedPerson): void {
    // Of its own: cells are cut out of pieces of the file, and would keep these in memory.
    const person: ExposedPerson = JSON.parse(JSON.stringify(said));
    const before = this.#waiting.get(place.id);
    const addition: Addition = before
      ? { ...before, person: mergePeople(before.person, person) }
      : { ...place, person, absorbed: new Set() };
    for (const { id } of others) {
      const theirs = this.#waiting.get(id);
      addition.absorbed.add(id);
      for (const absorbed of theirs?.absorbed ?? []) addition.absorbed.add(absorbed);
      if (theirs) addition.person = mergePeople(addition.person, theirs.person);
      this.#waiting.delete(id);
    }
    this.#waiting.set(place.id, addition);
  }

  async write(): Promise<void> {
    if (this.#waiting.size === 0) return;
    const additions = [...this.#waiting.values()];
    this.#waiting.clear();
    const changes = await this.#changes(additions);
    await this.#remove(additions.flatMap(({ absorbed }) => [...absorbed]));
    await this.#writePeople(changes.filter(({ isChanged }) => isChanged));
    await this.#writeParties(changes);
  }

  async #changes(additions: readonly Addition[]): Promise<readonly Change[]> {
    const { client, into, items } = this.context;
    const ids = additions.flatMap(({ id, absorbed }) => [id, ...absorbed]);
    const { rows } = await client.query<Stored>(
      // Each party by its key: the statistics know nothing of what this transaction has written.
      `SELECT id, sealed, (party).id AS party_id, (party).item_set_id FROM (
         SELECT id, sealed, (SELECT parties FROM parties WHERE person_id = people.id
           AND disclosure_id = $2 AND side = $3::side LIMIT 1) AS party
         FROM people WHERE id = ANY($1::uuid[]) FOR UPDATE OFFSET 0
       ) AS found`,
      [ids, into.disclosureId, into.side],
    );
    const itemsOf = await items.itemsOf(rows.flatMap(({ item_set_id }) => item_set_id ?? []));
    const stored = new Map(rows.map((row) => [row.id, row]));
    const open = (id: string): ExposedPerson[] => {
      const row = stored.get(id);
      if (!row) return [];
      return [
        {
          ...openPerson(into.keys.data, id, row.sealed),
          items: itemsOf(row.item_set_id) as ExposedPerson["items"],
        },
      ];
    };
    const merged = additions.map(({ id, partyId, person, absorbed }) => {
      const [first, ...others] = [...open(id), ...[...absorbed].flatMap(open), person];
      const whole = others.reduce(mergePeople, first ?? person);
      const record = personRecord.parse(whole);
      const isChanged = JSON.stringify(record) !== JSON.stringify(first && personRecord.parse(first));
      return { id, partyId: stored.get(id)?.party_id ?? partyId, record, isChanged, items: whole.items };
    });
    await items.prepare(merged.map((one) => one.items));
    return merged.map((one) => ({ ...one, items: items.idOf(one.items) }));
  }

  /** They are of this import alone, and have no other party. */
  async #remove(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const { client, into } = this.context;
    await client.query("DELETE FROM parties WHERE person_id = ANY($1::uuid[]) AND batch_id = $2", [
      ids,
      into.batchId,
    ]);
    await client.query("DELETE FROM people WHERE id = ANY($1::uuid[])", [ids]);
  }

  async #writePeople(changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    const { client, into, indexer } = this.context;
    const indexes = changes.map(({ record }) => indexer.indexes(record));
    await client.query("SELECT put_people($1::uuid[], $2::bytea[], $3::bytea[], $4::bytea[], $5::bytea[])", [
      changes.map(({ id }) => id),
      changes.map(({ id, record }) => sealPerson(into.keys.data, id, record)),
      indexes.map(({ mailIndex }) => mailIndex),
      indexes.map(({ phoneIndex }) => phoneIndex),
      indexes.map(({ nameIndex }) => nameIndex),
    ]);
    const marks = changes.flatMap(({ id, record }) => indexer.marks(record).map((mark) => ({ id, ...mark })));
    await client.query(
      `INSERT INTO person_marks (mark, kind, person_id)
       SELECT * FROM unnest($1::bytea[], $2::mark_kind[], $3::uuid[]) ON CONFLICT DO NOTHING`,
      [marks.map(({ mark }) => mark), marks.map(({ kind }) => kind), marks.map(({ id }) => id)],
    );
  }

  /** Whoever was there by another way becomes a party; whoever is one may have more data in it. */
  async #writeParties(changes: readonly Change[]): Promise<void> {
    const { client, into } = this.context;
    const isPrincipal = into.side === "principal";
    await client.query(
      `INSERT INTO parties (id, incident_id, disclosure_id, kind, person_id, side, batch_id, item_set_id, access)
       SELECT new.id, $4, $5, 'crossed', person_id, $6::side, $7, CASE WHEN $8 THEN item_set_id END,
              CASE WHEN NOT $8 THEN 'unknown'::access_state END
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS new (id, person_id, item_set_id)
       ON CONFLICT (id) DO UPDATE SET item_set_id = EXCLUDED.item_set_id`,
      [
        changes.map(({ partyId }) => partyId),
        changes.map(({ id }) => id),
        changes.map(({ items }) => items),
        into.incidentId,
        into.disclosureId,
        into.side,
        into.batchId,
        isPrincipal,
      ],
    );
  }
}
