import type { ExposedPerson } from "@/lib/intake/exposed-person";
import { foldDate } from "@/lib/intake/tables/fold-date";
import { foldAddress, foldMail, foldName, foldPhone } from "@/lib/intake/tables/fold-values";

/** A row of a list that is about somebody, with its number in the file, from 1. */
export type ListRow = ExposedPerson & { readonly row: number };

/** What a row is compared by: every value folded, so that width, case, spaces and hyphens make no difference. */
export type Folded = {
  readonly name: string;
  readonly mails: readonly string[];
  readonly phones: readonly string[];
  readonly birthDate: string;
  readonly address: string;
};

const foldedAll = (values: readonly string[], fold: (value: string) => string) => [
  ...new Set(values.map(fold).filter(Boolean)),
];

export function foldRow({ name, kana, mails, phones, birthDate, address }: ListRow): Folded {
  return {
    name: foldName(name || kana),
    mails: foldedAll(mails, foldMail),
    phones: foldedAll(phones, foldPhone),
    birthDate: foldDate(birthDate) ?? "",
    address: foldAddress(address),
  };
}

/**
 * Two rows that share one of these are one person: the same name with the same mail address, telephone number, or
 * birth date and address. A name that stands alone is one with itself only where nothing else is known of either.
 */
export function keysOf({ name, mails, phones, birthDate, address }: Folded): readonly string[] {
  const keys = [
    ...mails.map((mail) => `m\u0000${name}\u0000${mail}`),
    ...phones.map((phone) => `p\u0000${name}\u0000${phone}`),
    ...(birthDate && address ? [`b\u0000${name}\u0000${birthDate}\u0000${address}`] : []),
  ];
  return keys.length === 0 && name ? [`n\u0000${name}`] : keys;
}
