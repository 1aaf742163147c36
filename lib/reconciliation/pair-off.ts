import type { Group } from "./reconcile-lists";

/** Who is left of each list. */
export type Left = { a: Group[]; b: Group[] };

/**
 * Pairs what is left of one list with what is left of the other, each at most once: the first that shares a key and
 * fits. What was paired is taken out of `left`.
 */
export function pairOff(
  left: Left,
  keysOf: (group: Group) => readonly string[],
  fits: (one: Group, other: Group) => boolean,
  onPair: (one: Group, other: Group) => void,
): void {
  const byKey = groupsByKey(left.b, keysOf);
  const taken = new Set<Group>();
  const stay: Group[] = [];
  for (const one of left.a) {
    const other = firstFitting(one, keysOf(one), { byKey, taken, fits });
    if (!other) {
      stay.push(one);
      continue;
    }
    taken.add(other);
    onPair(one, other);
  }
  left.a = stay;
  left.b = left.b.filter((group) => !taken.has(group));
}

/** The groups of each key, in their order. */
export function groupsByKey(
  groups: readonly Group[],
  keysOf: (group: Group) => readonly string[],
): Map<string, Group[]> {
  const byKey = new Map<string, Group[]>();
  for (const group of groups)
    for (const key of keysOf(group)) {
      const known = byKey.get(key);
      if (known) known.push(group);
      else byKey.set(key, [group]);
    }
  return byKey;
}

type Among = {
  readonly byKey: ReadonlyMap<string, Group[]>;
  readonly taken: ReadonlySet<Group>;
  readonly fits: (one: Group, other: Group) => boolean;
};

/** Looks at no more than this many of one key: a list in which everybody has one address would be quadratic. */
const MOST_LOOKED_AT = 100;

function firstFitting(one: Group, keys: readonly string[], { byKey, taken, fits }: Among): Group | undefined {
  for (const key of keys) {
    const candidates = byKey.get(key);
    if (!candidates) continue;
    while (candidates[0] && taken.has(candidates[0])) candidates.shift();
    const found = candidates
      .slice(0, MOST_LOOKED_AT)
      .find((candidate) => !taken.has(candidate) && fits(one, candidate));
    if (found) return found;
  }
  return undefined;
}
