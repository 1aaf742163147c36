import { IntakeError } from "../intake-error";
import { splitRows } from "./split-rows";

const CANDIDATES = [",", "\t", ";", "|"] as const;
const LOOK_AT = 30;
const SAMPLE = 256 * 1024;

export type Delimited = {
  readonly delimiter: string;
  /** Every row looked at has the same number of cells, two or more: a table even without a name that says so. */
  readonly regular: boolean;
  /** Where the rows begin: behind Excel's `sep=;`. */
  readonly start: number;
};

/** Which character parts the cells. */
export function findDelimiter(text: string, fileName: string): Delimited {
  const said = /^sep=(.)\r?\n/i.exec(text);
  if (said) return { delimiter: said[1] ?? ",", regular: true, start: said[0].length };

  const sample = wholeLines(text);
  const tried = CANDIDATES.map((delimiter) => ({ delimiter, ...widths(sample, delimiter) }));
  const best = tried.reduce((a, b) => (b.points > a.points ? b : a));
  const named = /\.(?:tsv|tab)$/i.test(fileName) ? "\t" : ",";
  return { delimiter: best.points > 0 ? best.delimiter : named, regular: best.regular, start: 0 };
}

function wholeLines(text: string): string {
  if (text.length <= SAMPLE) return text;
  const end = text.lastIndexOf("\n", SAMPLE);
  return text.slice(0, end === -1 ? SAMPLE : end);
}

/** The more rows agree on a width above one, the better; a width of one says nothing. */
function widths(sample: string, delimiter: string): { points: number; regular: boolean } {
  const counts = new Map<number, number>();
  let rows = 0;
  try {
    splitRows(sample, delimiter, (cells) => {
      if (cells.length > 1 || cells[0]?.trim()) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
      rows += cells.length > 1 || cells[0]?.trim() ? 1 : 0;
      return rows < LOOK_AT;
    });
  } catch (error) {
    // A quote left open, or the sample cut inside one: the rows before it still tell. Too many cells tell as well.
    if (error instanceof IntakeError && error.code === "too-many-columns")
      return { points: 1, regular: false };
  }
  const [width = 1, agreeing = 0] =
    [...counts].filter(([cells]) => cells > 1).sort(([, a], [, b]) => b - a)[0] ?? [];
  return {
    points: agreeing * (1 + Math.min(width, 20) / 20),
    regular: rows >= 2 && agreeing === rows && width > 1,
  };
}
