import { IntakeError } from "../intake-error";

const FREE = 0xffffffff;
const END = 0xfffffffe;
const ENTRY = 128;
const LARGE = 4096;
const IN_HEADER = 109;

/**
 * Whether a compound file holds together: every chain of sectors ends, the tree of its entries has no circle, and its
 * streams are no more than the file. The reader of Outlook messages trusts all of this, and runs without end where it
 * is not so. Throws `IntakeError`.
 */
export function checkCompoundFile(bytes: Buffer): void {
  const fail = (): never => {
    throw new IntakeError("unreadable");
  };
  const shift = bytes.length >= 512 ? bytes.readUInt16LE(30) : 0;
  // What else the format allows, no mail program writes, and the reader does not look at.
  if ((shift !== 9 && shift !== 12) || bytes.readUInt16LE(32) !== 6 || bytes.readUInt32LE(56) !== LARGE)
    fail();
  const size = 1 << shift;
  const sectors = Math.ceil(bytes.length / size) - 1;
  const at = (sector: number) => (sector + 1) * size;
  const word = (offset: number) => (offset + 4 <= bytes.length ? bytes.readUInt32LE(offset) : fail());

  const tables = tableSectors({ word, at, size, sectors, fail });
  const next = (sector: number) => {
    const table = tables[Math.floor(sector / (size / 4))];
    return table === undefined ? fail() : word(at(table) + (sector % (size / 4)) * 4);
  };
  /** The sectors of a chain; it cannot have more than the file. */
  const chain = (start: number) => {
    const found: number[] = [];
    for (let sector = start; sector !== END && sector !== FREE; sector = next(sector)) {
      if (sector >= sectors || found.length > sectors) fail();
      found.push(sector);
    }
    return found;
  };

  const minis = chain(word(60));
  const nextMini = (mini: number) => {
    const sector = minis[Math.floor(mini / (size / 4))];
    return sector === undefined ? fail() : word(at(sector) + (mini % (size / 4)) * 4);
  };
  const checkMiniChain = (start: number) => {
    let left = minis.length * (size / 4);
    for (let mini = start; mini !== END; mini = nextMini(mini)) if (left-- <= 0) fail();
  };
  const entries = chain(word(48)).flatMap((sector) =>
    Array.from({ length: size / ENTRY }, (_, index) => at(sector) + index * ENTRY),
  );
  checkTree(entries, word, fail);

  let sum = 0;
  for (const entry of entries) {
    const kind = entry + ENTRY <= bytes.length ? bytes[entry + 66] : 0;
    if (kind !== 2 && kind !== 5) continue;
    const [start, length] = [word(entry + 116), word(entry + 120)];
    sum += kind === 2 ? length : 0;
    if (sum > bytes.length || length > bytes.length) fail();
    if (kind === 5 || length >= LARGE) {
      // The root's own chain is walked whatever its length.
      if ((kind === 5 || length > 0) && chain(start).length * size < length) fail();
    } else if (length > 0) checkMiniChain(start);
  }
}

type File = {
  readonly word: (offset: number) => number;
  readonly at: (sector: number) => number;
  readonly size: number;
  readonly sectors: number;
  readonly fail: () => never;
};

/** The sectors that hold the allocation table: the first in the header, the rest in a chain of their own. */
function tableSectors({ word, at, size, sectors, fail }: File): readonly number[] {
  const found: number[] = [];
  const count = word(44);
  if (count > sectors) fail();
  for (let index = 0; index < Math.min(count, IN_HEADER); index++) found.push(word(76 + index * 4));
  let sector = word(68);
  const more = word(72);
  if (more > sectors) fail();
  for (let index = 0; index < more; index++) {
    if (sector >= sectors) fail();
    for (let slot = 0; slot < size / 4 - 1 && found.length < count; slot++)
      found.push(word(at(sector) + slot * 4));
    sector = word(at(sector) + size - 4);
  }
  if (found.length < count || found.some((table) => table >= sectors)) fail();
  return found;
}

/** Each entry hangs in the tree once. */
function checkTree(entries: readonly number[], word: File["word"], fail: File["fail"]): void {
  const seen = new Set<number>([0]);
  const waiting = [0];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index] ?? fail();
    const links = index === 0 ? [76] : [68, 72, 76];
    for (const offset of links) {
      const to = word(entry + offset);
      if (to === FREE) continue;
      if (to >= entries.length || seen.has(to)) fail();
      seen.add(to);
      waiting.push(to);
    }
  }
}
