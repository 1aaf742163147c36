import { type RowCode, rowChecker } from "@/lib/people-import/check-row";
import type { ListReading } from "@/lib/people-import/check-rows";
import { columnsOf } from "@/lib/people-import/import-columns";
import { readTextRows } from "@/lib/people-import/read-text-rows";
import type { FileRow } from "@/lib/people-import/row-splitter";
import { workbookRows } from "@/lib/people-import/workbook-rows";
import type { ListRow } from "./list-person";

export type MappedRows = {
  readonly rows: readonly ListRow[];
  /** Rows that are about nobody who can be told, or cannot be trusted, and the line of the first. */
  readonly badRows: number;
  readonly badLine: number | null;
};

/** Rows that belong to the table and say of nobody that they are missing. */
const OF_THE_TABLE: readonly RowCode[] = ["heading-again", "sum-or-note"];
const PIECE_BYTES = 64 * 1024;

/**
 * The people of a table, read as somebody said: no row is passed over but empty ones, repeated headings, sums and
 * notes. Throws `IntakeError` with the place.
 */
export async function readMappedRows(bytes: Buffer, reading: ListReading): Promise<MappedRows> {
  const { headerRow, columns } = reading;
  const checkerOf = (headings: readonly string[]) =>
    rowChecker(columnsOf(columns, headings), headings, { isAnyMailTaken: true });
  const rows: ListRow[] = [];
  const bad: number[] = [];
  let number = 0;
  let check = headerRow === null ? checkerOf([]) : undefined;
  await eachRow(bytes, reading, (row, isOtherCharset) => {
    number++;
    if (!check) {
      if (number === headerRow) check = checkerOf(row.cells);
      return;
    }
    const found = check(row, isOtherCharset);
    if (found?.isGood) rows.push({ ...found.person, row: row.line });
    else if (found && !OF_THE_TABLE.includes(found.problem.code)) bad.push(row.line);
  });
  return { rows, badRows: bad.length, badLine: bad[0] ?? null };
}

type OnRow = (row: FileRow, isOtherCharset: boolean) => void;

/** In this thread, which is one of its own already. */
async function eachRow(bytes: Buffer, { charset, delimiter }: ListReading, onRow: OnRow): Promise<void> {
  if (delimiter === null) {
    await workbookRows(bytes, async ({ rows }) => {
      for (const row of rows) onRow(row, false);
    });
    return;
  }
  for await (const { rows, isOtherCharset } of readTextRows(pieces(bytes), { charset, delimiter }))
    for (const row of rows) onRow(row, isOtherCharset(row));
}

async function* pieces(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
}
