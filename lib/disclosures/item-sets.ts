import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import type { DataItem } from "@/lib/db/generated/enums";

type Row = { id: string; items: DataItem[] };

/** The few distinct sets of data items of an incident, in an open transaction: each is looked up or made once. */
export class ItemSets {
  readonly #ids = new Map<string, string>();
  readonly #items = new Map<string, readonly DataItem[]>();

  constructor(
    readonly client: Client,
    readonly incidentId: string,
  ) {}

  /** Makes those of these that are not there yet. */
  async prepare(sets: Iterable<readonly DataItem[]>): Promise<void> {
    for (const items of sets) {
      const sorted = sortedSet(items);
      if (this.#ids.has(sorted.join())) continue;
      const there = await this.#find(sorted);
      for (const row of there.length > 0 ? there : await this.#make(sorted)) this.#keep(row);
    }
  }

  /** Looked for first: an upsert locks what is there, and others would wait for it until a long list is written. */
  async #find(sorted: readonly DataItem[]): Promise<Row[]> {
    const sql =
      "SELECT id, items::text[] FROM item_sets WHERE incident_id = $1 AND items = $2::text[]::data_item[]";
    return (await this.client.query<Row>(sql, [this.incidentId, sorted])).rows;
  }

  async #make(sorted: readonly DataItem[]): Promise<Row[]> {
    const { rows } = await this.client.query<Row>(
      `INSERT INTO item_sets (id, incident_id, items) VALUES ($1, $2, $3::text[]::data_item[])
       ON CONFLICT (incident_id, items) DO UPDATE SET items = EXCLUDED.items RETURNING id, items::text[]`,
      [randomUUID(), this.incidentId, sorted],
    );
    return rows;
  }

  /** Of a set that was prepared. */
  idOf(items: readonly DataItem[]): string {
    const id = this.#ids.get(sortedSet(items).join());
    if (id === undefined) throw new Error("The set of data items was not prepared");
    return id;
  }

  async itemsOf(ids: Iterable<string>): Promise<(id: string | null) => readonly DataItem[]> {
    const unknown = [...new Set(ids)].filter((id) => !this.#items.has(id));
    if (unknown.length > 0) {
      const { rows } = await this.client.query<Row>(
        "SELECT id, items::text[] FROM item_sets WHERE id = ANY($1::uuid[])",
        [unknown],
      );
      for (const row of rows) this.#keep(row);
    }
    return (id) => (id === null ? [] : (this.#items.get(id) ?? []));
  }

  #keep({ id, items }: Row): void {
    this.#ids.set(items.join(), id);
    this.#items.set(id, items);
  }
}

const sortedSet = (items: readonly DataItem[]): readonly DataItem[] =>
  items.length > 0 ? [...new Set(items)].sort() : ["other"];
