import { PieceDecoder } from "./decode-pieces";
import { characterOf, type Delimiter, type ListCharset } from "./list-format";
import type { RowBatch } from "./row-batch";
import { type FileRow, RowSplitter } from "./row-splitter";

/** Excel's own line above a table says what parts its cells, and is none of its rows. */
const SEPARATOR_LINE = /^sep=.?$/i;

/**
 * The rows of a list in text, a few thousand at a time, in no more memory than these. Throws `IntakeError` with line
 * and column, and whatever `content` throws.
 */
export async function* readTextRows(
  content: AsyncIterable<Buffer>,
  { charset, delimiter }: { readonly charset: ListCharset; readonly delimiter: Delimiter },
): AsyncGenerator<RowBatch> {
  const decoder = new PieceDecoder(charset);
  const splitter = new RowSplitter(characterOf(delimiter));
  const isOtherCharset = ({ line, lines }: FileRow) => decoder.hasOtherCharset(line, lines);
  let done = 0;
  for await (const piece of content) {
    const rows = splitter.push(decoder.decode(piece));
    done += piece.length;
    if (rows.length > 0) yield { rows: withoutSeparatorLine(rows), done, isOtherCharset };
  }
  const rows = [...splitter.push(decoder.end()), ...splitter.end()];
  yield { rows: withoutSeparatorLine(rows), done, isOtherCharset };
}

function withoutSeparatorLine(rows: readonly FileRow[]): readonly FileRow[] {
  const [first] = rows;
  const isIt = first?.line === 1 && SEPARATOR_LINE.test(first.cells.join("").trim());
  return isIt ? rows.slice(1) : rows;
}
