import type { ExposedPerson } from "@/lib/intake/exposed-person";
import { foldDate, looksLikeDate } from "@/lib/intake/tables/fold-date";
import { foldMail, foldPhone } from "@/lib/intake/tables/fold-values";
import { personReader } from "@/lib/intake/tables/person-keys";
import { valuesReader } from "@/lib/intake/tables/person-values";
import type { Column } from "@/lib/intake/tables/recognise-columns";
import { isAboutNobody } from "@/lib/intake/tables/row-about-nobody";
import type { FileRow } from "./row-splitter";

/** Why a row cannot be read. */
export const BAD_ROW_CODES = [
  "nobody",
  "heading-again",
  "sum-or-note",
  "unreadable-characters",
  "other-charset",
  "too-many-cells",
  "too-long",
  "mail-without-at",
  "other-sheet",
] as const;
/** What a row that is read says and cannot be used. */
export const NOTE_CODES = ["phone-unreadable", "date-unreadable", "date-not-on-calendar"] as const;
export const ROW_CODES = [...BAD_ROW_CODES, ...NOTE_CODES] as const;
export type RowCode = (typeof ROW_CODES)[number];

/** `column` is its number from 1; null is the whole row. */
export type RowProblem = { readonly line: number; readonly column: number | null; readonly code: RowCode };

export type GoodRow = {
  readonly person: ExposedPerson;
  /** Two rows that share one of these are one person. */
  readonly keys: readonly string[];
  readonly notes: readonly RowProblem[];
};
export type CheckedRow =
  | ({ readonly isGood: true } & GoodRow)
  | { readonly isGood: false; readonly problem: RowProblem };

const LONGEST_CELL = 500;
const REPLACEMENT = "\ufffd";

type How = {
  /** Who is told by something else is taken, and their mail address that is none is left out. */
  readonly isAnyMailTaken?: boolean;
};

/** Reads the rows of one table, each by itself. Null for an empty one; otherwise somebody, or why it is nobody. */
export function rowChecker(
  columns: readonly Column[],
  headings: readonly string[],
  { isAnyMailTaken = false }: How = {},
) {
  const readPerson = personReader(columns);
  const readValues = valuesReader(columns);
  const taken = columns.filter(({ kind }) => kind !== "unknown");
  const of = (...kinds: Column["kind"][]) => columns.filter(({ kind }) => kinds.includes(kind));
  const [mails, phones, dates] = [of("email"), of("phone"), of("birth_date")];
  const repeated = headings.map((heading) => heading.trim());
  const isHeading = ({ cells }: FileRow) =>
    repeated.length > 1 &&
    cells.length === repeated.length &&
    cells.every((cell, at) => cell.trim() === repeated[at]);

  return (row: FileRow, isOtherCharset = false): CheckedRow | null => {
    const { cells, line } = row;
    if (!cells.some((cell) => cell.trim() !== "")) return null;
    const bad = (code: RowCode, index: number | null = null): CheckedRow => ({
      isGood: false,
      problem: { line, column: index === null ? null : index + 1, code },
    });
    if (row.isElsewhere) return bad("other-sheet");
    if (isOtherCharset) return bad("other-charset");
    const broken = cells.findIndex((cell) => cell.includes(REPLACEMENT));
    if (broken !== -1) return bad("unreadable-characters", broken);
    if (isHeading(row)) return bad("heading-again");
    if (isAboutNobody(cells, columns)) return bad("sum-or-note");
    const over = cells.findIndex((cell, at) => at >= columns.length && cell.trim() !== "");
    if (over !== -1) return bad("too-many-cells", over);
    const long = taken.find(({ index }) => (cells[index]?.length ?? 0) > LONGEST_CELL);
    if (long) return bad("too-long", long.index);
    const noMail = mails.find(({ index }) => cells[index]?.trim() && foldMail(cells[index] ?? "") === "");
    if (noMail && !isAnyMailTaken) return bad("mail-without-at", noMail.index);
    const found = readPerson?.(cells);
    if (!found || (found.name === "" && found.keys.length === 0)) return bad("nobody");

    const notes: RowProblem[] = [];
    for (const { index } of phones)
      if (cells[index]?.trim() && foldPhone(cells[index] ?? "") === "")
        notes.push({ line, column: index + 1, code: "phone-unreadable" });
    for (const { index } of dates) {
      const cell = cells[index] ?? "";
      if (cell.trim() === "" || foldDate(cell) !== "") continue;
      const code = looksLikeDate(cell) ? "date-not-on-calendar" : "date-unreadable";
      notes.push({ line, column: index + 1, code });
    }
    return { isGood: true, person: readValues(cells), keys: found.keys, notes };
  };
}

/** Whether these columns can tell who somebody is at all. */
export const canTellPeople = (columns: readonly Column[]): boolean => personReader(columns) !== undefined;
