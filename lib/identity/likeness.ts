import type { MatchLikeness } from "@/lib/db/generated/enums";
import { foldDate } from "@/lib/intake/tables/fold-date";
import { foldAddress, foldMail, foldName, foldPhone } from "@/lib/intake/tables/fold-values";
import type { PersonRecord } from "@/lib/people/person-record";

/** What is compared of two people, in the order in which it is shown. */
export const COMPARED = ["name", "kana", "mails", "phones", "birthDate", "address"] as const;
export type Compared = (typeof COMPARED)[number];

/** `half` is known of one of them only. */
export type Comparison = "same" | "other" | "half";

export type Folded = { readonly [Key in Compared]: readonly string[] };

const some = (...values: readonly string[]) => [...new Set(values.filter(Boolean))];

/** What is known of a person, folded: width, spaces, case, hyphens and old shapes make no difference. */
export function foldPerson(person: PersonRecord): Folded {
  return {
    name: some(foldName(person.name)),
    kana: some(foldName(person.kana)),
    mails: some(...person.mails.map(foldMail)),
    phones: some(...person.phones.map(foldPhone)),
    birthDate: some(foldDate(person.birthDate)),
    address: some(foldAddress(person.address)),
  };
}

const shared = (one: readonly string[], other: readonly string[]) =>
  one.some((value) => other.includes(value));
const opposed = (one: readonly string[], other: readonly string[]) =>
  one.length > 0 && other.length > 0 && !shared(one, other);

/** How two people compare in each thing of which anything is known. */
export function compare(one: Folded, other: Folded): ReadonlyMap<Compared, Comparison> {
  const known = COMPARED.filter((key) => one[key].length + other[key].length > 0);
  return new Map(
    known.map((key) => [
      key,
      shared(one[key], other[key]) ? "same" : opposed(one[key], other[key]) ? "other" : "half",
    ]),
  );
}

/**
 * Why two people may be one, by the strongest reason; null where nothing speaks for it. The name alone says nothing
 * where their days of birth are known to differ.
 */
export function likenessOf(one: Folded, other: Folded): MatchLikeness | null {
  const names = some(...one.name, ...one.kana);
  const isNamedAlike = shared(names, some(...other.name, ...other.kana));
  if (isNamedAlike && shared(one.birthDate, other.birthDate)) return "name_and_birth";
  if (isNamedAlike && shared(one.address, other.address)) return "name_and_address";
  if (shared(one.mails, other.mails)) return "same_mail";
  if (shared(one.phones, other.phones)) return "same_phone";
  return isNamedAlike && !opposed(one.birthDate, other.birthDate) ? "same_name" : null;
}
