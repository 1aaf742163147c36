import { openSealed } from "@/lib/storage/open-sealed";
import { columnsIn, FIRST_ROWS, firstRows, type GuessedList, guessFormat } from "./guess-list";
import type { ListFormat } from "./list-format";
import type { FileRow } from "./row-splitter";
import { runLookProcess } from "./run-look-process";

export type ListFile = {
  readonly source: { readonly storageKey: string; readonly key: Buffer };
  readonly fileName: string;
};

/** How somebody wants it read; what they left out is guessed. */
export type AskedReading = { readonly format?: ListFormat; readonly headerRow?: number | null };

/** A list as its beginning shows it: how it is read, what its columns seem to hold, and its first rows. */
export type ListLook = { readonly guessed: GuessedList; readonly rows: readonly FileRow[] };

/**
 * Looks at the beginning of a list. A workbook has to be unpacked for that, which a process of its own does. Throws
 * `IntakeError` with the place, `SealBroken` and `StoredFileMissing`.
 */
export async function lookAtList(
  { source, fileName }: ListFile,
  asked: AskedReading = {},
): Promise<ListLook> {
  const open = () => openSealed(source.storageKey, source.key);
  const format = asked.format ?? (await guessFormat(open, fileName));
  const rows =
    format.delimiter === null ? await runLookProcess(source) : await firstRows(open, format, FIRST_ROWS);
  return { guessed: columnsIn(rows, format, asked.headerRow), rows };
}
