import { NOTE_CODES, ROW_CODES, type RowCode } from "./check-row";
import { csvLine } from "./csv-cell";

/** The words of a report in one language; `kindOf` says what a column holds, by its number from 1. */
export type ReportWords = {
  readonly head: { readonly [Part in "line" | "column" | "holds" | "what" | "taken"]: string };
  readonly what: (code: RowCode) => string;
  readonly holds: (column: number) => string;
  /** Whether the row can be taken over all the same. */
  readonly taken: (isTaken: boolean) => string;
};

/** Excel takes a file without it for CP932. */
const BYTE_ORDER_MARK = "\ufeff";
const isNote = (code: RowCode) => NOTE_CODES.some((note) => note === code);
const isRowCode = (code: string): code is RowCode => ROW_CODES.some((known) => known === code);

/** The stored report as a CSV file for a spreadsheet, piece by piece: a line for each thing that is wrong. */
export async function* reportLines(
  stored: AsyncIterable<Buffer>,
  { head, what, holds, taken }: ReportWords,
): AsyncGenerator<Buffer> {
  yield Buffer.from(BYTE_ORDER_MARK + csvLine([head.line, head.column, head.holds, head.what, head.taken]));
  let begun = "";
  for await (const piece of stored) {
    const lines = (begun + piece.toString("latin1")).split("\n");
    begun = lines.pop() ?? "";
    const text = lines.map((said) => {
      const [line = "", column = "", code = ""] = said.split(",");
      if (!isRowCode(code)) return "";
      return csvLine([line, column, column ? holds(Number(column)) : "", what(code), taken(isNote(code))]);
    });
    if (text.length > 0) yield Buffer.from(text.join(""));
  }
}
