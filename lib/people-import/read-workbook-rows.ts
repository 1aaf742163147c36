import { IntakeError } from "@/lib/intake/intake-error";
import { LIMITS } from "@/lib/intake/limits";
import { openWorkbook } from "@/lib/intake/workbook/read-workbook";
import type { OnRows } from "./row-batch";
import type { FileRow } from "./row-splitter";

const AT_ONCE = 500;

/**
 * The rows of a workbook: those of its first visible sheet that has any, and those of every other sheet as rows that
 * stand elsewhere. `done` counts rows. Throws `IntakeError`.
 */
export async function readWorkbookRows(content: AsyncIterable<Buffer>, onRows: OnRows): Promise<void> {
  const sheets = await openWorkbook(await gather(content), { bytes: LIMITS.unpackedBytes });
  const inOrder = [...sheets.filter(({ hidden }) => !hidden), ...sheets.filter(({ hidden }) => hidden)];
  const isOtherCharset = () => false;
  let chosen: string | undefined;
  let done = 0;
  let rows: FileRow[] = [];
  const give = async () => {
    done += rows.length;
    if (rows.length > 0) await onRows({ rows, done, isOtherCharset });
    rows = [];
  };
  for (const { name, read } of inOrder) {
    await read(
      (cells, row) => {
        const filled = Array.from(cells, (cell) => cell ?? "");
        if (!filled.some((cell) => cell.trim() !== "")) return;
        chosen ??= name;
        rows.push({ cells: filled, line: row, lines: 1, ...(chosen !== name && { isElsewhere: true }) });
      },
      async () => {
        if (rows.length >= AT_ONCE) await give();
      },
    );
  }
  await give();
}

/** A workbook can only be opened as a whole; it is limited as any file that is read so. */
async function gather(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of content) {
    bytes += piece.length;
    if (bytes > LIMITS.bytes) throw new IntakeError("too-large", {}, LIMITS.bytes);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
