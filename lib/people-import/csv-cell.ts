/** What a spreadsheet takes for a formula, also in full width, and what it would skip before one. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u;

/** A cell of a CSV file that no spreadsheet calculates: quoted where it has to be, and set apart by an apostrophe. */
export function csvCell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n;\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of a CSV file, with its end. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(",")}\r\n`;
