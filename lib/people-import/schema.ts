import * as z from "zod";
import { ALTERED, id, optionalId, version } from "@/lib/forms/fields";
import { LIMITS } from "@/lib/intake/limits";
import { COLUMN_KINDS } from "./import-columns";
import { DELIMITERS, LIST_CHARSETS } from "./list-format";

/** The row that names the columns stands among the first of the file. */
export const LAST_HEADER_ROW = 200;
/** What a form says where the file is a workbook: its cells are parted by nothing. */
export const WORKBOOK = "workbook";

export const startInput = z.strictObject({
  incidentId: id(),
  evidenceId: id(),
  side: z.enum(["principal", "recipient"]),
  /** A disclosure that is there; null makes the file one of its own. */
  disclosureId: optionalId(),
});
export type StartInput = z.output<typeof startInput>;

const ofImport = { incidentId: id(), importId: id(), version: version() };

export const mapInput = z.strictObject({
  ...ofImport,
  charset: z.enum(LIST_CHARSETS),
  /** Null is a workbook. */
  delimiter: z.enum(DELIMITERS).nullable(),
  /** From 1; null where no row names the columns. */
  headerRow: z.int().min(1).max(LAST_HEADER_ROW).nullable(),
  columns: z.array(z.enum(COLUMN_KINDS)).min(1).max(LIMITS.tableColumns),
});
export type MapInput = z.output<typeof mapInput>;

/** What the form of the columns sends. */
export const mapForm = z.strictObject({
  ...mapInput.shape,
  delimiter: z
    .enum([...DELIMITERS, WORKBOOK], { error: ALTERED })
    .transform((sent) => (sent === WORKBOOK ? null : sent)),
  headerRow: z
    .string({ error: ALTERED })
    .regex(/^\d{0,3}$/, { error: ALTERED })
    .transform((sent) => (sent === "" ? null : Number(sent)))
    .pipe(
      z
        .int({ error: ALTERED })
        .min(1, { error: ALTERED })
        .max(LAST_HEADER_ROW, { error: ALTERED })
        .nullable(),
    ),
});

export const commitInput = z.strictObject({ ...ofImport, skipsBad: z.boolean() });
export type CommitInput = z.output<typeof commitInput>;

export const commitForm = z.strictObject({
  ...ofImport,
  skipsBad: z.enum(["yes", "no"], { error: ALTERED }).transform((sent) => sent === "yes"),
});

export const cancelInput = z.strictObject(ofImport);
export type CancelInput = z.output<typeof cancelInput>;
