import type { Place } from "./intake-error";

/** The beginning of one table as it stands in the file: raw values, at most 12 columns of 60 characters. */
export type TablePreview = {
  readonly place: Place;
  /** The file that the table lies in; `place` has the sheet. */
  readonly fileName: string;
  /** Empty where no row names the columns. */
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How many columns are not shown. */
  readonly moreColumns: number;
};

/** The file "as it left the house", for a page that shows it. Raw values: whoever draws them masks them. */
export type Preview = {
  /** The beginning of what the mail says, lines ended by `\n`; empty where the file is no mail. */
  readonly text: string;
  readonly tables: readonly TablePreview[];
};

const MOST_CHARACTERS = 2000;
const MOST_LINES = 40;
const MOST_COLUMNS = 12;
const MOST_IN_CELL = 60;
export const PREVIEW_ROWS = 3;
export const PREVIEW_TABLES = 5;

/** The first lines of a text. */
export function previewText(text: string): string {
  const lines = beginning(text.trimStart(), MOST_CHARACTERS).split(/\r\n|\n|\r/);
  return lines.slice(0, MOST_LINES).join("\n").trimEnd();
}

/** A table's first rows, cut to what a page can show. */
export function previewTable(
  where: { readonly place: Place; readonly fileName: string },
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): TablePreview {
  const cut = (cells: readonly string[]) =>
    cells.slice(0, MOST_COLUMNS).map((cell) => beginning(cell.trim(), MOST_IN_CELL));
  const width = Math.max(headings.length, ...rows.map((cells) => cells.length));
  return {
    ...where,
    headings: cut(headings),
    rows: rows.map(cut),
    moreColumns: Math.max(0, width - MOST_COLUMNS),
  };
}

/** A copy of the first characters: a mere slice would keep the whole file in memory. */
const beginning = (text: string, most: number) =>
  Array.from(text.slice(0, most * 2))
    .slice(0, most)
    .join("");
