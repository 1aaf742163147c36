import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from } from "pg-copy-streams";

type Cell = string | number | Date | Buffer | null;

// The text format of COPY: a backslash begins an escape, tab and newline part cells and rows.
const escaped = (text: string) =>
  text.replace(/[\\\t\n\r]/g, (found) => `\\${{ "\\": "\\", "\t": "t", "\n": "n", "\r": "r" }[found]}`);

function cellText(cell: Cell): string {
  if (cell === null) return "\\N";
  if (Buffer.isBuffer(cell)) return `\\\\x${cell.toString("hex")}`;
  return cell instanceof Date ? cell.toISOString() : escaped(String(cell));
}

/** Writes rows by COPY on a connection of one's own; table and columns are names in our code, never input. */
export async function copyRows(
  client: Client,
  { table, columns }: { table: string; columns: readonly string[] },
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const text = rows.map((row) => `${row.map(cellText).join("\t")}\n`).join("");
  const sql = `COPY ${table} (${columns.join(", ")}) FROM STDIN`;
  await pipeline(Readable.from([Buffer.from(text, "utf8")]), client.query(from(sql)));
}
