import { DATA_ITEMS } from "@/lib/intake/tables/column-headings";
import type { Column } from "@/lib/intake/tables/recognise-columns";

/** What a column of a list can hold, in the order in which they are offered. `unknown` is not taken over. */
export const COLUMN_KINDS = [
  "unknown",
  "name",
  "family",
  "given",
  "kana",
  "family_kana",
  "given_kana",
  "email",
  "phone",
  "phone_part",
  "postal_code",
  "address",
  "birth_date",
  "record",
  "company",
  "note",
  "thing",
  "special",
  ...DATA_ITEMS.filter(
    (item) => !["name", "kana", "email", "phone", "postal_code", "address", "birth_date"].includes(item),
  ),
] as const;
export type ImportColumn = Column["kind"];

export const isImportColumn = (code: string): code is ImportColumn =>
  COLUMN_KINDS.some((kind) => kind === code);

/** The stored codes of an import as columns, with the headings of the file where it has any. */
export function columnsOf(codes: readonly string[], headings: readonly string[]): readonly Column[] {
  return codes.map((code, index) => ({
    index,
    heading: headings[index]?.trim() ?? "",
    kind: isImportColumn(code) ? code : "unknown",
    by: "heading",
  }));
}
