import type { Comparison } from "./exposure";
import type { PersonRow } from "./tables/person-keys";

/** The people of one list by what they can be found by: the mail address, or the name where there is none. */
export class PeopleOfList {
  readonly #names = new Map<string, string>();

  add({ name, mail }: PersonRow): void {
    const key = mail || `\u0000${name}`;
    if (key !== "\u0000" && !this.#names.has(key)) this.#names.set(key, name);
  }

  get size(): number {
    return this.#names.size;
  }

  get entries(): ReadonlyMap<string, string> {
    return this.#names;
  }
}

/** Two lists that should be the same, made in two ways. */
export function compareLists(own: PeopleOfList, other: PeopleOfList): Comparison {
  let onlyInThis = 0;
  let sameMailOtherName = 0;
  for (const [key, name] of own.entries) {
    const beside = other.entries.get(key);
    if (beside === undefined) onlyInThis++;
    else if (beside !== "" && name !== "" && beside !== name) sameMailOtherName++;
  }
  const both = own.size - onlyInThis;
  return { with: "other", onlyInOther: other.size - both, onlyInThis, sameMailOtherName };
}

/** The recipients of a mail (folded addresses) beside the list that was meant. */
export function compareRecipients(recipients: readonly string[], intended: PeopleOfList): Comparison {
  const meant = recipients.flatMap((address, at) => (intended.entries.has(address) ? [at] : []));
  return { with: "intended", intended: meant.length, unintended: recipients.length - meant.length, meant };
}
