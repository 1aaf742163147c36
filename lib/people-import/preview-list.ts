import { kindOfHeading } from "@/lib/intake/tables/column-headings";
import { findHeader } from "@/lib/intake/tables/find-header";
import { itemOf } from "@/lib/intake/tables/recognise-columns";
import { maskCell, maskText } from "@/lib/people/mask";
import { PREVIEW_ROWS } from "./guess-list";
import { columnsOf } from "./import-columns";
import type { ListLook } from "./look-at-list";

const MOST_IN_CELL = 40;

/** The beginning of a list for a page: the headings, the first rows masked, each with its line in the file. */
export type ListPreview = {
  /** One for each column; empty where no row names them. */
  readonly headings: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
};

/** Masks the beginning of a list by what its columns are taken for. */
export function previewList({ guessed, rows }: ListLook, columns: readonly string[]): ListPreview {
  const { headerRow } = guessed;
  const kinds = columnsOf(columns, []).map(({ kind }) => kind);
  const mask = (cell: string, at: number) => beginning(maskCell(cell, itemOf(kinds[at] ?? "unknown")));
  return {
    headings: headerRow === null ? [] : shownHeadings(rows, headerRow),
    rows: rows
      .slice(headerRow ?? 0)
      .slice(0, PREVIEW_ROWS)
      .map(({ line, cells }) => ({ line, cells: cells.slice(0, kinds.length).map(mask) })),
  };
}

/** Somebody may say that a row of people names the columns: what is no known heading is masked there. */
function shownHeadings(rows: ListLook["rows"], headerRow: number): readonly string[] {
  const cells = rows.map((row) => row.cells);
  const isGuessed = findHeader(cells) === headerRow - 1;
  return (cells[headerRow - 1] ?? []).map((cell) => {
    const heading = beginning(cell.trim());
    return isGuessed || KNOWN.test(kindOfHeading(heading)) ? heading : maskText(heading, 1);
  });
}

/** Parts of addresses and names of goods are headings too, as they are values. */
const KNOWN = /^(?:name|kana|family|given|family_kana|given_kana|email|phone|postal_code|birth_date|gender)$/;

const beginning = (text: string): string => {
  const letters = Array.from(text.slice(0, MOST_IN_CELL * 2));
  return letters.length <= MOST_IN_CELL ? letters.join("") : `${letters.slice(0, MOST_IN_CELL).join("")}…`;
};
