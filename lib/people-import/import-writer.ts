import { setImmediate } from "node:timers/promises";
import type { Client } from "pg";
import type { Side } from "@/lib/db/generated/enums";
import { ItemSets } from "@/lib/disclosures/item-sets";
import { BinaryRows, uuidBytes } from "@/lib/people/copy-binary";
import type { PersonIndexer } from "@/lib/people/index-person";
import { orderedIds } from "@/lib/people/ordered-ids";
import { sealPerson } from "@/lib/people/person-record";
import { Additions } from "./additions";
import type { GoodRow } from "./check-row";
import type { ImportInto } from "./import-into";
import { PeopleJoiner } from "./join-people";
import { NamelessPeople } from "./nameless-people";

const PEOPLE = {
  table: "people",
  columns: ["id", "incident_id", "sealed", "mail_index", "phone_index", "name_index", "created_at"],
};
const MARKS = { table: "person_marks", columns: ["mark", "kind", "person_id"] };
const OF_PARTY = ["id", "incident_id", "disclosure_id", "kind", "person_id", "side", "batch_id"];
/** What one COPY takes; while the server takes it, the next one is made. */
const ROWS_AT_ONCE = 2_000;
const ADDITIONS_AT_ONCE = 5_000;
const ROWS_A_TURN = 50;

/**
 * Writes people into the open transaction of `client`. Who is met for the first time is written at once; what later
 * rows add to somebody waits and is added many at a time, so that a list of any length takes the same memory.
 */
export class ImportWriter {
  readonly #joiner = new PeopleJoiner();
  readonly #idOf: (entry: number) => string;
  readonly #partyIdOf: (entry: number) => string;
  readonly #knownIds: string[] = [];
  readonly #nameless = new NamelessPeople();
  readonly #touched = new Set<number>();
  readonly #additions: Additions;
  readonly #items: ItemSets;
  readonly #fixed: { readonly incident: Buffer; readonly disclosure: Buffer; readonly batch: Buffer };
  #making: Bundle;
  #spare: Bundle;
  #sending: Promise<void> = Promise.resolve();

  constructor(
    readonly client: Client,
    readonly into: ImportInto,
    readonly indexer: PersonIndexer,
  ) {
    this.#idOf = orderedIds(into.now);
    this.#partyIdOf = orderedIds(into.now);
    this.#items = new ItemSets(client, into.incidentId);
    this.#additions = new Additions({ client, into, indexer, items: this.#items });
    this.#fixed = {
      incident: uuidBytes(into.incidentId),
      disclosure: uuidBytes(into.disclosureId),
      batch: uuidBytes(into.batchId),
    };
    this.#making = bundle(into.side);
    this.#spare = bundle(into.side);
  }

  /** Somebody who is there already; `mails` folded, where nobody knows the name yet. */
  addKnown(id: string, keys: readonly string[], mails: readonly string[]): void {
    const entry = this.#joiner.addKnown(keys);
    this.#knownIds[entry] = id;
    this.#nameless.add(entry, mails);
  }

  /** Distinct people that the rows are about. */
  get people(): number {
    return this.#joiner.newPeople + this.#touched.size;
  }

  async write(rows: readonly GoodRow[]): Promise<void> {
    await this.#items.prepare(new Set(rows.map(({ person }) => person.items)));
    for (const [at, row] of rows.entries()) {
      // What was handed on moves between two turns: the server works while the next rows are made.
      if (at % ROWS_A_TURN === 0) await setImmediate();
      const { entry, isNew, absorbed } = this.#joiner.add(row.keys, this.#nameless.take(row.keys));
      if (isNew) this.#addNew(entry, row);
      else {
        if (this.#joiner.isKnown(entry)) this.#touched.add(entry);
        const [of, others] = [this.#placeOf(entry), absorbed.map((other) => this.#placeOf(other))];
        this.#additions.add(of, others, row.person);
      }
    }
    if (this.#making.people.rows >= ROWS_AT_ONCE) await this.#send();
    if (this.#additions.size >= ADDITIONS_AT_ONCE) await this.finish();
  }

  /** What still waits. */
  async finish(): Promise<void> {
    await this.#send();
    await this.#sending;
    await this.#additions.write();
  }

  #placeOf(entry: number) {
    return { id: this.#knownIds[entry] ?? this.#idOf(entry), partyId: this.#partyIdOf(entry) };
  }

  #addNew(entry: number, { person: { items, ...record } }: GoodRow): void {
    const { side, keys, now } = this.into;
    const { people, marks, parties } = this.#making;
    const { id, partyId } = this.#placeOf(entry);
    const { incident, disclosure, batch } = this.#fixed;
    const person = uuidBytes(id);
    const { mailIndex, phoneIndex, nameIndex } = this.indexer.indexes(record);
    people
      .row()
      .bytes(person)
      .bytes(incident)
      .bytes(sealPerson(keys.data, id, record));
    people.bytes(mailIndex).bytes(phoneIndex).bytes(nameIndex).instant(now);
    for (const { mark, kind } of this.indexer.marks(record)) marks.row().bytes(mark).text(kind).bytes(person);
    parties.row().bytes(uuidBytes(partyId)).bytes(incident).bytes(disclosure).text("crossed").bytes(person);
    parties.text(side).bytes(batch);
    if (side === "principal") parties.bytes(uuidBytes(this.#items.idOf(items)));
    else parties.text("unknown");
  }

  /** Hands on what was made, once the server has taken what was handed on before. */
  async #send(): Promise<void> {
    await this.#sending;
    const sent = this.#making;
    [this.#making, this.#spare] = [this.#spare, sent];
    this.#sending = copyAll(this.client, sent);
    // Whoever waits next hears of it.
    this.#sending.catch(() => undefined);
  }
}

type Bundle = ReturnType<typeof bundle>;

const bundle = (side: Side) => ({
  people: new BinaryRows(PEOPLE),
  marks: new BinaryRows(MARKS),
  parties: new BinaryRows({
    table: "parties",
    columns: [...OF_PARTY, side === "principal" ? "item_set_id" : "access"],
  }),
});

async function copyAll(client: Client, { people, marks, parties }: Bundle): Promise<void> {
  await people.copy(client);
  await marks.copy(client);
  await parties.copy(client);
}
