import { randomBytes } from "node:crypto";

const FULL = 0.5;

/** Which of the keys have been met before, for millions of keys in a few bytes each: only their hashes are kept. */
class FirstRows {
  // Nobody who makes a file can know these, so nobody can make two people fall into one.
  readonly #seeds = [randomBytes(4).readUInt32LE(), randomBytes(4).readUInt32LE()] as const;
  #high = new Uint32Array(1024);
  #low = new Uint32Array(1024);
  #rows = new Int32Array(1024).fill(-1);
  #used = 0;

  /** The row that had this key first; the given one where none had. */
  first(key: string, row: number): number {
    if (this.#used > this.#rows.length * FULL) this.#grow();
    const [high, low] = hash(key, this.#seeds);
    const slot = this.#slot(high, low);
    const found = this.#rows[slot] ?? -1;
    if (found !== -1) return found;
    this.#put(slot, high, low, row);
    return row;
  }

  #slot(high: number, low: number): number {
    const mask = this.#rows.length - 1;
    let slot = low & mask;
    while (this.#rows[slot] !== -1 && (this.#low[slot] !== low || this.#high[slot] !== high))
      slot = (slot + 1) & mask;
    return slot;
  }

  #put(slot: number, high: number, low: number, row: number) {
    this.#high[slot] = high;
    this.#low[slot] = low;
    this.#rows[slot] = row;
    this.#used++;
  }

  #grow() {
    const [high, low, rows] = [this.#high, this.#low, this.#rows];
    this.#high = new Uint32Array(high.length * 2);
    this.#low = new Uint32Array(low.length * 2);
    this.#rows = new Int32Array(rows.length * 2).fill(-1);
    this.#used = 0;
    for (let slot = 0; slot < rows.length; slot++) {
      const row = rows[slot] ?? -1;
      if (row !== -1)
        this.#put(this.#slot(high[slot] ?? 0, low[slot] ?? 0), high[slot] ?? 0, low[slot] ?? 0, row);
    }
  }
}

function hash(key: string, [seedHigh, seedLow]: readonly [number, number]): [number, number] {
  let high = seedHigh;
  let low = seedLow;
  for (let index = 0; index < key.length; index++) {
    const code = key.charCodeAt(index);
    high = Math.imul(high ^ code, 0x85ebca6b);
    low = Math.imul(low ^ code, 0xc2b2ae35);
    high = (high << 13) | (high >>> 19);
    low = (low << 15) | (low >>> 17);
  }
  high = Math.imul(high ^ (low >>> 16), 0xc2b2ae35);
  low = Math.imul(low ^ (high >>> 13), 0x85ebca6b);
  return [(high ^ (low >>> 15)) >>> 0, (low ^ (high >>> 16)) >>> 0];
}

export type CountsPeople = { readonly people: number; add(keys: readonly string[]): void };

/** Counts people over any number of tables. Two entries are one person where they share any key. */
export class PeopleCounter implements CountsPeople {
  readonly #keys = new FirstRows();
  #parents = new Int32Array(1024);
  #entries = 0;
  #people = 0;

  get entries(): number {
    return this.#entries;
  }

  get people(): number {
    return this.#people;
  }

  /** One row that is about a person, with every key that would make it the same person as another row. */
  add(keys: readonly string[]): void {
    const entry = this.#entries++;
    if (entry >= this.#parents.length) {
      const larger = new Int32Array(this.#parents.length * 2);
      larger.set(this.#parents);
      this.#parents = larger;
    }
    this.#parents[entry] = entry;
    this.#people++;
    for (const key of keys) this.#join(entry, this.#keys.first(key, entry));
  }

  /** How many entries each person has, by their first entry. */
  entriesOfEach(): Int32Array {
    const found = new Int32Array(this.#entries);
    for (let entry = 0; entry < this.#entries; entry++) {
      const first = this.firstOf(entry);
      found[first] = (found[first] ?? 0) + 1;
    }
    return found;
  }

  #join(one: number, other: number) {
    const [a, b] = [this.firstOf(one), this.firstOf(other)];
    if (a === b) return;
    this.#parents[Math.max(a, b)] = Math.min(a, b);
    this.#people--;
  }

  /** The first entry, from 0, of the person that an entry is about. */
  firstOf(entry: number): number {
    let at = entry;
    for (let parent = this.#parents[at] ?? at; parent !== at; parent = this.#parents[at] ?? at) {
      this.#parents[at] = this.#parents[parent] ?? parent;
      at = parent;
    }
    return at;
  }
}
