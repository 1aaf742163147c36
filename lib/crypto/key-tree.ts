import { createHash, hash, randomBytes } from "node:crypto";

/*
 * A key for each name out of one seed, any of which can be taken away for good (a puncturable pseudorandom function,
 * after Goldreich, Goldwasser and Micali): a seed gives two seeds by hashing, those give four, and the last ones are
 * the keys. Taking one away leaves the seeds beside its path, from which all others can be made and it cannot.
 */
const DEPTH = 64;
const SEED_BYTES = 32;

/** A seed and the way to it from the root, as "0" and "1"; "" is the root. */
export type Branch = { readonly path: string; readonly seed: Buffer };
/** What is left of a tree. No path is the beginning of another. */
export type KeyTree = readonly Branch[];

/** A whole tree. */
export const newKeyTree = (): KeyTree => [{ path: "", seed: randomBytes(SEED_BYTES) }];

/** The 32 bytes for a name; null once they were taken away. */
export function leafOf(tree: KeyTree, name: string): Buffer | null {
  const path = pathOf(name);
  const branch = tree.find((one) => path.startsWith(one.path));
  if (!branch) return null;
  return [...path.slice(branch.path.length)].reduce((seed, turn) => childOf(seed, turn), branch.seed);
}

/** The tree without a name: from what comes back nobody can make its key. */
export function withoutLeaf(tree: KeyTree, name: string): KeyTree {
  const path = pathOf(name);
  const branch = tree.find((one) => path.startsWith(one.path));
  if (!branch) return tree;
  const kept: Branch[] = [];
  let seed = branch.seed;
  for (let depth = branch.path.length; depth < DEPTH; depth++) {
    const turn = path.charAt(depth);
    const other = turn === "0" ? "1" : "0";
    kept.push({ path: path.slice(0, depth) + other, seed: childOf(seed, other) });
    seed = childOf(seed, turn);
  }
  return [...tree.filter((one) => one !== branch), ...kept];
}

const childOf = (seed: Buffer, turn: string): Buffer =>
  hash("sha256", Buffer.concat([seed, Buffer.from(`sokuho-tree ${turn}`, "utf8")]), "buffer");

function pathOf(name: string): string {
  const start = createHash("sha256").update(`sokuho-tree ${name}`).digest().readBigUInt64BE(0);
  return start.toString(2).padStart(DEPTH, "0");
}
