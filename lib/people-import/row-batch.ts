import type { FileRow } from "./row-splitter";

/** Some rows in the order of the file, and how far it was read, in bytes (of a workbook: in rows). */
export type RowBatch = {
  readonly rows: readonly FileRow[];
  readonly done: number;
  /** Whether a row was written in another charset than the file. */
  readonly isOtherCharset: (row: FileRow) => boolean;
};

/** Takes some rows; the next ones come when it is done. */
export type OnRows = (batch: RowBatch) => Promise<void>;
