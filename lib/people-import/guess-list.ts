import { createHash } from "node:crypto";
import { foldHeading } from "@/lib/intake/tables/column-headings";
import { findDelimiter } from "@/lib/intake/tables/find-delimiter";
import { findHeader } from "@/lib/intake/tables/find-header";
import { recogniseColumns } from "@/lib/intake/tables/recognise-columns";
import { decodeText } from "@/lib/intake/text/decode-text";
import type { ListReading } from "./check-rows";
import { delimiterOf, isListCharset, type ListCharset, type ListFormat } from "./list-format";
import { EnoughRows, readRows } from "./read-rows";
import type { FileRow } from "./row-splitter";

/** Opens the file anew for each reading. */
export type Openable = () => AsyncIterable<Buffer>;
export type GuessedList = ListReading & {
  /** SHA-256 of the folded headings; null where no row names the columns. */
  readonly headingsHash: Buffer<ArrayBuffer> | null;
};

/** How many rows tell what the columns hold. */
const LOOK_AT_ROWS = 200;
export const PREVIEW_ROWS = 20;
/** Headings may stand as low as guessing looks, and the rows below them are shown. */
export const FIRST_ROWS = LOOK_AT_ROWS + PREVIEW_ROWS;
const HEAD_BYTES = 256 * 1024;
/** How far the file is looked through for its first letter that is not ASCII. */
const LOOK_AT_BYTES = 32 * 1024 * 1024;
const LF = 10;
const ZIP = Buffer.from("PK\u0003\u0004");

/** How a list is written and what its columns hold, as far as its beginning tells. Throws `IntakeError`. */
export async function guessList(open: Openable, fileName: string): Promise<GuessedList> {
  return guessColumns(open, await guessFormat(open, fileName));
}

/** What its columns hold when it is read in this format; `headerRow` where somebody has said it. */
export async function guessColumns(
  open: Openable,
  format: ListFormat,
  headerRow?: number | null,
): Promise<GuessedList> {
  return columnsIn(await firstRows(open, format, LOOK_AT_ROWS), format, headerRow);
}

/** The same for rows that were read already. */
export function columnsIn(
  rows: readonly FileRow[],
  format: ListFormat,
  headerRow?: number | null,
): GuessedList {
  const cells = rows.slice(0, LOOK_AT_ROWS).map((row) => row.cells);
  const header = headerRow === undefined ? findHeader(cells) : (headerRow ?? 0) - 1;
  const headings = cells[header];
  const below = cells.slice(header + 1);
  const columns = recogniseColumns(headings, below)
    .slice(0, headings && widthOf(headings, below))
    .map(({ kind }) => kind);
  return {
    ...format,
    headerRow: headings ? header + 1 : null,
    columns,
    headingsHash: headings ? hashOf(headings) : null,
  };
}

/** The first rows as they stand in the file, the empty ones too. */
export async function firstRows(
  open: Openable,
  format: ListFormat,
  most: number,
): Promise<readonly FileRow[]> {
  const found: FileRow[] = [];
  await readRows(open(), format, async ({ rows }) => {
    found.push(...rows.filter(({ isElsewhere }) => !isElsewhere).slice(0, most - found.length));
    if (found.length >= most) throw new EnoughRows();
  });
  return found;
}

/** How a list is written, by its first bytes and the first letter that is not ASCII. */
export async function guessFormat(open: Openable, fileName: string): Promise<ListFormat> {
  const { head, letters } = await beginning(open());
  if (head.subarray(0, ZIP.length).equals(ZIP)) return { charset: "utf-8", delimiter: null };
  const charset = decodeText(letters).charset;
  const known: ListCharset = isListCharset(charset) ? charset : "utf-8";
  const text = new TextDecoder(known).decode(head);
  return { charset: known, delimiter: delimiterOf(findDelimiter(text, fileName).delimiter) };
}

/** The first piece of the file, and the first that has a letter beyond ASCII: only that tells the charset. */
async function beginning(content: AsyncIterable<Buffer>): Promise<{ head: Buffer; letters: Buffer }> {
  let head = Buffer.alloc(0);
  let bytes = 0;
  for await (const piece of content) {
    bytes += piece.length;
    if (head.length < HEAD_BYTES) head = Buffer.concat([head, piece]);
    const isTelling = piece.some((byte) => byte >= 0x80 || byte === 0x1b || byte === 0);
    if (isTelling && bytes >= HEAD_BYTES) return { head, letters: fromLineStart(head, piece) };
    if (bytes > LOOK_AT_BYTES) break;
  }
  return { head, letters: head };
}

/** A column without a heading is one where most rows have it; else these rows have a cell too many. */
function widthOf(headings: readonly string[], rows: readonly (readonly string[])[]): number {
  const wider = rows.filter((cells) => cells.slice(headings.length).some((cell) => cell.trim() !== ""));
  const widest = Math.max(headings.length, ...wider.map((cells) => cells.length));
  return wider.length > rows.length / 2 && rows.length > 2 ? widest : headings.length;
}

/** Half a letter at the edge of a piece would look like another charset: only whole lines are looked at. */
function fromLineStart(head: Buffer, piece: Buffer): Buffer {
  if (head.some((byte) => byte >= 0x80 || byte === 0x1b || byte === 0)) return wholeLines(head);
  return wholeLines(piece.subarray(piece.indexOf(LF) + 1));
}

function wholeLines(bytes: Buffer): Buffer {
  const end = bytes.lastIndexOf(LF);
  const isWide = bytes.includes(0);
  return isWide || end === -1 ? bytes : bytes.subarray(0, end + 1);
}

const hashOf = (headings: readonly string[]) =>
  Buffer.from(createHash("sha256").update(headings.map(foldHeading).join("\u0000")).digest());
