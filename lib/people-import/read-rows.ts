import type { ListFormat } from "./list-format";
import { readTextRows } from "./read-text-rows";
import { readWorkbookRows } from "./read-workbook-rows";
import type { OnRows } from "./row-batch";

/** Thrown by a taker that has seen enough. */
export class EnoughRows extends Error {}

/** Every row of a list in the order of the file, whatever it is written in. Throws `IntakeError` with the place. */
export async function readRows(
  content: AsyncIterable<Buffer>,
  { charset, delimiter }: ListFormat,
  onRows: OnRows,
): Promise<void> {
  try {
    if (delimiter === null) return await readWorkbookRows(content, onRows);
    for await (const batch of readTextRows(content, { charset, delimiter })) await onRows(batch);
  } catch (error) {
    if (!(error instanceof EnoughRows)) throw error;
  }
}
