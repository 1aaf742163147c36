import type { MatchLikeness } from "@/lib/db/generated/enums";
import { type Folded, likenessOf } from "./likeness";

export type Candidate = { readonly id: string; readonly folded: Folded };
export type Pair = { readonly firstId: string; readonly secondId: string; readonly likeness: MatchLikeness };

/** Where more than so many share a value, it says nothing by itself: a common name, the telephone of a firm. */
export const COMMON = 4;
/** Of so many who share a name, a day of birth and an address no more are laid side by side. */
const MOST_ALIKE = 20;

/**
 * Those of a group that shares a value who may be one. In a small group everybody is compared with everybody; in a
 * large one only those who share a day of birth or an address besides, so that common names do not flood.
 */
export function pairPeople(group: readonly Candidate[]): Pair[] {
  if (group.length <= COMMON) return pairAll(group);
  const pairs = new Map<string, Pair>();
  for (const alike of bucketsOf(group))
    for (const pair of pairAll(alike.slice(0, MOST_ALIKE)))
      if (pair.likeness === "name_and_birth" || pair.likeness === "name_and_address")
        pairs.set(`${pair.firstId} ${pair.secondId}`, pair);
  return [...pairs.values()];
}

function bucketsOf(group: readonly Candidate[]): Candidate[][] {
  const buckets = new Map<string, Candidate[]>();
  for (const candidate of group) {
    const { birthDate, address } = candidate.folded;
    for (const key of [...birthDate.map((day) => `b ${day}`), ...address.map((place) => `a ${place}`)]) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(candidate);
      else buckets.set(key, [candidate]);
    }
  }
  return [...buckets.values()].filter(({ length }) => length > 1);
}

function pairAll(group: readonly Candidate[]): Pair[] {
  return group.flatMap((one, at) =>
    group.slice(at + 1).flatMap((other) => {
      const likeness = likenessOf(one.folded, other.folded);
      if (!likeness || one.id === other.id) return [];
      const [firstId, secondId] = one.id < other.id ? [one.id, other.id] : [other.id, one.id];
      return [{ firstId, secondId, likeness }];
    }),
  );
}
