import type { PersonRecord } from "./person-record";

/** The fields of a record, as pages and forms name them, in their order. */
export const RECORD_FIELDS = [
  "name",
  "kana",
  "mails",
  "phones",
  "postalCode",
  "address",
  "birthDate",
] as const satisfies readonly (keyof PersonRecord)[];
export type RecordField = (typeof RECORD_FIELDS)[number];

/** What stands in a field, one value in each line. */
export function textOf(record: PersonRecord, field: RecordField): string {
  const value = record[field];
  return typeof value === "string" ? value : value.join("\n");
}
