import { LIMITS } from "@/lib/intake/limits";
import { openWorkbook } from "@/lib/intake/workbook/read-workbook";
import type { FileRow } from "./row-splitter";

const AT_ONCE = 500;

/** Some rows of a workbook; `done` counts those read so far. */
export type WorkbookRows = { readonly rows: readonly FileRow[]; readonly done: number };

/**
 * The rows of a workbook: those of its first visible sheet that has any, and those of every other sheet as rows that
 * stand elsewhere. `onRows` is awaited before more are read. Throws `IntakeError`.
 */
export async function workbookRows(
  bytes: Buffer,
  onRows: (some: WorkbookRows) => Promise<void>,
): Promise<void> {
  const sheets = await openWorkbook(bytes, { bytes: LIMITS.unpackedBytes });
  const inOrder = [...sheets.filter(({ hidden }) => !hidden), ...sheets.filter(({ hidden }) => hidden)];
  let chosen: string | undefined;
  let done = 0;
  let rows: FileRow[] = [];
  const give = async () => {
    done += rows.length;
    if (rows.length > 0) await onRows({ rows, done });
    rows = [];
  };
  for (const { name, read } of inOrder) {
    await read(
      (cells, row) => {
        if (!cells.some((cell) => cell.trim() !== "")) return;
        chosen ??= name;
        rows.push({ cells, line: row, lines: 1, ...(chosen !== name && { isElsewhere: true }) });
      },
      async () => {
        if (rows.length >= AT_ONCE) await give();
      },
    );
  }
  await give();
}
