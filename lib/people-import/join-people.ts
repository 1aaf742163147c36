import { KeyMap } from "./key-map";

/** `entry` is the number of the person from 0; `absorbed` those who turn out to be this person too. */
export type Joined = {
  readonly entry: number;
  readonly isNew: boolean;
  readonly absorbed: readonly number[];
};

/**
 * Tells which rows are one person: those that share any key, over the whole file and with the people who are there
 * already. Two people who are there already stay two, whatever a row says: that is for a person to decide.
 */
export class PeopleJoiner {
  readonly #keys = new KeyMap();
  #parents = new Int32Array(1024);
  #entries = 0;
  #known = 0;
  #people = 0;

  /** Distinct people among the rows that are none of those who were there already. */
  get newPeople(): number {
    return this.#people;
  }

  /** People who are there already, before the first row. */
  addKnown(keys: readonly string[]): number {
    const entry = this.#next();
    this.#known = this.#entries;
    for (const key of keys) this.#keys.claim(key, entry);
    return entry;
  }

  isKnown(entry: number): boolean {
    return entry < this.#known;
  }

  /** One row; `alsoIs` is somebody who it is known to be about. */
  add(keys: readonly string[], alsoIs?: number): Joined {
    const entry = this.#next();
    const roots: number[] = alsoIs === undefined ? [] : [this.#rootOf(alsoIs)];
    for (const key of keys) {
      const root = this.#rootOf(this.#keys.claim(key, entry));
      if (root !== entry && !roots.includes(root)) roots.push(root);
    }
    if (roots.length === 0) {
      this.#people++;
      return { entry, isNew: true, absorbed: [] };
    }
    const first = Math.min(...roots);
    const absorbed = roots.filter((root) => root !== first && !this.isKnown(root));
    this.#parents[entry] = first;
    for (const root of absorbed) this.#parents[root] = first;
    this.#people -= absorbed.length;
    return { entry: first, isNew: false, absorbed };
  }

  #next(): number {
    const entry = this.#entries++;
    if (entry >= this.#parents.length) {
      const larger = new Int32Array(this.#parents.length * 2);
      larger.set(this.#parents);
      this.#parents = larger;
    }
    this.#parents[entry] = entry;
    return entry;
  }

  #rootOf(entry: number): number {
    let at = entry;
    for (let parent = this.#parents[at] ?? at; parent !== at; parent = this.#parents[at] ?? at) {
      this.#parents[at] = this.#parents[parent] ?? parent;
      at = parent;
    }
    return at;
  }
}
