import { type CheckedRow, rowChecker } from "./check-row";
import { columnsOf } from "./import-columns";
import type { ListFormat } from "./list-format";
import { readRows } from "./read-rows";

/** How a list is read: its format, which row names the columns (from 1; null is none), what each column holds. */
export type ListReading = ListFormat & {
  readonly headerRow: number | null;
  readonly columns: readonly string[];
};

export type CheckedBatch = { readonly rows: readonly CheckedRow[]; readonly done: number };

/**
 * Reads a list as it was mapped and gives each row below its headings as somebody, or as what is wrong with it. Empty
 * rows are passed over; no other is. `done` is how far the file was read, in bytes (of a workbook: in rows).
 */
export async function checkRows(
  content: AsyncIterable<Buffer>,
  { headerRow, columns: codes, ...format }: ListReading,
  onRows: (batch: CheckedBatch) => Promise<void>,
): Promise<void> {
  let number = 0;
  let check = headerRow === null ? rowChecker(columnsOf(codes, []), []) : undefined;
  await readRows(content, format, async ({ rows, done, isOtherCharset }) => {
    const checked: CheckedRow[] = [];
    for (const row of rows) {
      number++;
      if (!check) {
        if (number === headerRow) check = rowChecker(columnsOf(codes, row.cells), row.cells);
        continue;
      }
      const found = check(row, isOtherCharset(row));
      if (found) checked.push(found);
    }
    await onRows({ rows: checked, done });
  });
}
