import { randomBytes } from "node:crypto";

// Above this, looking for a free slot takes longer than growing costs.
const FULL = 0.75;
const FREE = -1;

/**
 * Who had a key first, for millions of keys in sixteen bytes each: only their hashes are kept, 64 bits that nobody who
 * makes a file can know, so that nobody can make two people fall into one.
 */
export class KeyMap {
  readonly #seeds = [randomBytes(4).readUInt32LE(), randomBytes(4).readUInt32LE()] as const;
  #high = new Uint32Array(1024);
  #low = new Uint32Array(1024);
  #owners = new Int32Array(1024).fill(FREE);
  #used = 0;

  /** The owner of this key; from now on the given one where it had none. */
  claim(key: string, owner: number): number {
    if (this.#used > this.#owners.length * FULL) this.#grow();
    const [high, low] = hash(key, this.#seeds);
    const slot = this.#slot(high, low);
    const found = this.#owners[slot] ?? FREE;
    if (found !== FREE) return found;
    this.#put(slot, { high, low, owner });
    return owner;
  }

  #slot(high: number, low: number): number {
    const mask = this.#owners.length - 1;
    let slot = low & mask;
    while (this.#owners[slot] !== FREE && (this.#low[slot] !== low || this.#high[slot] !== high))
      slot = (slot + 1) & mask;
    return slot;
  }

  #put(slot: number, { high, low, owner }: { high: number; low: number; owner: number }): void {
    this.#high[slot] = high;
    this.#low[slot] = low;
    this.#owners[slot] = owner;
    this.#used++;
  }

  #grow(): void {
    const [highs, lows, owners] = [this.#high, this.#low, this.#owners];
    this.#high = new Uint32Array(highs.length * 2);
    this.#low = new Uint32Array(lows.length * 2);
    this.#owners = new Int32Array(owners.length * 2).fill(FREE);
    this.#used = 0;
    for (let slot = 0; slot < owners.length; slot++) {
      const owner = owners[slot] ?? FREE;
      const [high, low] = [highs[slot] ?? 0, lows[slot] ?? 0];
      if (owner !== FREE) this.#put(this.#slot(high, low), { high, low, owner });
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
