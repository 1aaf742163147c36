import { asTyped } from "@/lib/forms/as-typed";
import { type CalendarDay, dayInJapan } from "@/lib/i18n/format";
import { foldDate } from "@/lib/intake/tables/fold-date";
import { foldMail, foldPhone } from "@/lib/intake/tables/fold-values";
import type { PersonRecord } from "./person-record";
import type { RecordField } from "./record-fields";

/** Most addresses, and most numbers, of one person. */
export const MOST_WAYS = 20;

export type RecordProblem = {
  readonly field: RecordField;
  readonly what: "mail" | "phone" | "too-many" | "postal-code" | "birth-date" | "birth-to-come";
  /** Of several values the first that cannot be read. */
  readonly value?: string;
};

/**
 * What is wrong with a record that somebody corrected, at most one problem a field. Only what they changed is looked
 * at: a list brings what it holds, and a value in it that nobody can read must not stop the correction of another.
 */
export function recordProblems(
  before: PersonRecord,
  after: PersonRecord,
  now: Date,
): readonly RecordProblem[] {
  const isNew = (field: "postalCode" | "birthDate") =>
    after[field] !== "" && inOneLine(after[field]) !== inOneLine(before[field]);
  return [
    ...waysOf("mails", before, after),
    ...waysOf("phones", before, after),
    ...(isNew("postalCode") && !isPostalCode(after.postalCode)
      ? [{ field: "postalCode", what: "postal-code" } as const]
      : []),
    ...(isNew("birthDate") ? birthDate(after.birthDate, dayInJapan(now)) : []),
  ];
}

/** A value as a form of one line sends it back unchanged. */
const inOneLine = (value: string) => asTyped(value).replace(/\s*\n\s*/g, " ");

function waysOf(field: "mails" | "phones", before: PersonRecord, after: PersonRecord): RecordProblem[] {
  const [fold, what] = field === "mails" ? [foldMail, "mail" as const] : [foldPhone, "phone" as const];
  const known = new Set(before[field].map(inOneLine));
  const added = after[field].filter((value) => !known.has(inOneLine(value)));
  const value = added.find((each) => fold(each) === "");
  if (value !== undefined) return [{ field, what, value }];
  return added.length > 0 && after[field].length > MOST_WAYS ? [{ field, what: "too-many" }] : [];
}

/** Seven digits, whatever stands between them and before. */
const isPostalCode = (value: string) =>
  /^〒?\d{7}$/.test(value.normalize("NFKC").replace(/[\s‐‑‒–—―−ー-]/g, ""));

function birthDate(value: string, today: CalendarDay): RecordProblem[] {
  const day = foldDate(value);
  if (day === "") return [{ field: "birthDate", what: "birth-date" }];
  return day > today.replaceAll("-", "") ? [{ field: "birthDate", what: "birth-to-come" }] : [];
}
