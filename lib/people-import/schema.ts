import * as z from "zod";
import { id, version } from "@/lib/forms/fields";
import { COLUMN_KINDS } from "./import-columns";
import { DELIMITERS, LIST_CHARSETS } from "./list-format";

export const startInput = z.strictObject({
  incidentId: id(),
  evidenceId: id(),
  side: z.enum(["principal", "recipient"]),
});
export type StartInput = z.output<typeof startInput>;

const ofImport = { incidentId: id(), importId: id(), version: version() };

export const mapInput = z.strictObject({
  ...ofImport,
  charset: z.enum(LIST_CHARSETS),
  /** Null is a workbook. */
  delimiter: z.enum(DELIMITERS).nullable(),
  /** From 1; null where no row names the columns. */
  headerRow: z.int().min(1).max(200).nullable(),
  columns: z.array(z.enum(COLUMN_KINDS)).min(1).max(1024),
});
export type MapInput = z.output<typeof mapInput>;

export const commitInput = z.strictObject({ ...ofImport, skipsBad: z.boolean() });
export type CommitInput = z.output<typeof commitInput>;

export const cancelInput = z.strictObject(ofImport);
export type CancelInput = z.output<typeof cancelInput>;
