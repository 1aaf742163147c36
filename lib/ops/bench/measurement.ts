export type Measurement = {
  /** What was measured, for people. */
  readonly row: string;
  /** What its figures are called by in the JSON, where a bench has several rows: `health` makes `health_p50_ms`. */
  readonly key?: string;
  /** A figure's name says its unit. */
  readonly figures: Readonly<Record<string, number>>;
};

/** All figures of a bench as one flat object. Throws where two would have one name. */
export function flatFigures(measurements: readonly Measurement[]): Readonly<Record<string, number>> {
  const flat: Record<string, number> = {};
  for (const { key, figures } of measurements) {
    for (const [name, value] of Object.entries(figures)) {
      const word = [key, ...name.toLowerCase().split(/[^a-z0-9]+/)].filter(Boolean).join("_");
      if (Object.hasOwn(flat, word)) throw new Error(`Two figures are called ${word}`);
      flat[word] = value;
    }
  }
  return flat;
}

/** The same for a terminal: a line for each row. */
export function tableOf(measurements: readonly Measurement[]): string {
  const columns = [...new Set(measurements.flatMap(({ figures }) => Object.keys(figures)))];
  const lines = [
    ["", ...columns],
    ...measurements.map(({ row, figures }) => [row, ...columns.map((name) => String(figures[name] ?? ""))]),
  ];
  const widths =
    lines[0]?.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0))) ?? [];
  const pad = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart((widths[column] ?? 0) + 2);
  return lines.map((cells) => cells.map(pad).join("")).join("\n");
}
