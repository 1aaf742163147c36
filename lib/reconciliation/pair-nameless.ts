import { groupsByKey, type Left } from "./pair-off";
import type { Group } from "./reconcile-lists";

/** The groups of one list by their mail addresses: all of them, and those of whom no name is known. */
type Among = Readonly<Record<"all" | "nameless", ReadonlyMap<string, readonly Group[]>>>;

/**
 * Who has no name in one list is who has this address in the other, where it can be only one there, and nobody else
 * here: an address that two people share says of neither that it is them. What was paired is taken out of `left`.
 * Linear in the number of addresses.
 */
export function pairNameless(left: Left, onPair: (one: Group, other: Group) => void): void {
  const [inA, inB] = [amongThese(left.a), amongThese(left.b)];
  const taken = new Set<Group>();
  for (const one of left.a) {
    const other = onlyPartner(one, inB);
    if (!other || onlyPartner(other, inA) !== one) continue;
    taken.add(one).add(other);
    onPair(one, other);
  }
  left.a = left.a.filter((group) => !taken.has(group));
  left.b = left.b.filter((group) => !taken.has(group));
}

function amongThese(groups: readonly Group[]): Among {
  const mails = ({ folded }: Group) => folded.mails;
  return { all: groupsByKey(groups, mails), nameless: groupsByKey(groups.filter(isNameless), mails) };
}

/** The one of the other list with whom this shares an address and a name is missing; undefined for none and for two. */
function onlyPartner(one: Group, { all, nameless }: Among): Group | undefined {
  const among = isNameless(one) ? all : nameless;
  let found: Group | undefined;
  for (const mail of one.folded.mails)
    for (const other of among.get(mail) ?? []) {
      if (found && other !== found) return undefined;
      found = other;
    }
  return found;
}

const isNameless = ({ folded }: Group) => folded.name === "";
