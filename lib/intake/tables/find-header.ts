import { kindOfHeading } from "./column-headings";
import { looksLikeDate } from "./fold-date";

const LOOK_AT = 15;
// More of a cell tells no better what it is, and one may be forty megabytes long.
const LONGEST_CELL = 300;

/**
 * The index of the row that names the columns; -1 where none does. A title, a date or an empty row may stand above
 * it. Without a known word in it the first row is taken for headings only if it is text above other things.
 */
export function findHeader(rows: readonly (readonly string[])[]): number {
  let best = -1;
  let most = 0;
  rows.slice(0, LOOK_AT).forEach((cells, index) => {
    const filled = cells.filter((cell) => cell.trim() !== "");
    if (filled.length === 0 || filled.some(isDatum)) return;
    const known = filled.filter((cell) => kindOfHeading(cell) !== "unknown").length;
    const enough = known >= 2 ? known >= filled.length * 0.3 : known === 1 && isNarrow(rows, filled.length);
    if (enough && known > most) [best, most] = [index, known];
  });
  if (best !== -1) return best;

  const [first, ...others] = rows.filter((cells) => cells.some((cell) => cell.trim() !== ""));
  if (!first || others.length === 0 || first.some(isDatum) || first.some((cell) => cell.trim() === ""))
    return -1;
  const typedBelow = first.some((_, column) => {
    const below = others
      .slice(0, 20)
      .map((cells) => cells[column]?.trim() ?? "")
      .filter((cell) => cell !== "");
    return below.length > 0 && below.every(isDatum);
  });
  return typedBelow ? rows.indexOf(first) : -1;
}

/** One known word is a heading in a table of few columns, and may be a title above a wide one. */
function isNarrow(rows: readonly (readonly string[])[], filled: number): boolean {
  const width = Math.max(
    ...rows.slice(0, LOOK_AT).map((cells) => cells.filter((cell) => cell.trim() !== "").length),
  );
  return filled >= Math.min(width, 4) / 2;
}

/** A value and no heading: a number, a day, an address of any kind. */
function isDatum(cell: string): boolean {
  const text = cell.slice(0, LONGEST_CELL).normalize("NFKC").trim();
  return (
    /^[+\-¥$]?\d[\d\s,.\-/:()]*[円%]?$/.test(text) ||
    /[^\s@]@[^\s@]+\.[^\s@]/.test(text) ||
    looksLikeDate(text)
  );
}
