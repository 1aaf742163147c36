/** A run of squares as a rectangle of cells: they are drawn by a pattern, never one by one. */
export type Cells = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type Squares = {
  /** How many people one square is: 1 up to 2,000, then 10, 100 or 1,000. */
  readonly unit: number;
  readonly perRow: number;
  readonly rows: number;
  /** Up to the thousandth person, and from the 1,001st on, where the law changes. */
  readonly light: readonly Cells[];
  readonly dark: readonly Cells[];
  /** Those of whom it is not certain. */
  readonly open: readonly Cells[];
};

const MOST = 2000;
const THOUSAND = 1000;
const UNITS = [1, 10, 100, 1000] as const;

/** The squares of `least` to `most` people in rows of equal length. Whoever is there is a whole square. */
export function squaresOf(least: number, most: number, perRow = 48): Squares {
  const all = Math.max(least, most);
  const unit = UNITS.find((each) => all <= MOST * each) ?? 1000;
  const squares = (people: number) => Math.ceil(people / unit);
  const [certain, total] = [squares(least), squares(all)];
  const border = Math.min(certain, THOUSAND / unit);
  const width = Math.max(1, Math.min(perRow, total));
  return {
    unit,
    perRow: width,
    rows: Math.ceil(total / width),
    light: cellsOf(0, border, width),
    dark: cellsOf(border, certain, width),
    open: cellsOf(certain, total, width),
  };
}

/** The squares from the one with index `from` to before `to`: the rest of a row, whole rows, the start of a row. */
function cellsOf(from: number, to: number, perRow: number): Cells[] {
  if (to <= from) return [];
  const [x, y] = [from % perRow, Math.floor(from / perRow)];
  if (x > 0) {
    const width = Math.min(perRow - x, to - from);
    return [{ x, y, width, height: 1 }, ...cellsOf(from + width, to, perRow)];
  }
  const height = Math.floor((to - from) / perRow);
  const rest = (to - from) % perRow;
  return [
    ...(height > 0 ? [{ x: 0, y, width: perRow, height }] : []),
    ...(rest > 0 ? [{ x: 0, y: y + height, width: rest, height: 1 }] : []),
  ];
}
