import { decodeText } from "../text/decode-text";
import { findDelimiter } from "./find-delimiter";
import type { TableProfile, TableProfiler } from "./profile-table";
import { splitRows } from "./split-rows";

export type DelimitedTable = {
  readonly table: TableProfile;
  readonly charset: string;
  readonly mixed: boolean;
  /** The first line in another charset than the others, or in none, from 1. */
  readonly otherLine: number | undefined;
};

/** Reads comma, tab or semicolon separated text, whatever its charset. Throws `IntakeError` with the row. */
export function readDelimited(bytes: Uint8Array, fileName: string, profiler: TableProfiler): DelimitedTable {
  const { text, charset, mixed, otherLine } = decodeText(bytes);
  const { delimiter, start } = findDelimiter(text, fileName);
  splitRows(start > 0 ? text.slice(start) : text, delimiter, (cells, row) => {
    profiler.push(cells, start > 0 ? row + 1 : row);
    return true;
  });
  return { table: profiler.finish(), charset, mixed, otherLine };
}
