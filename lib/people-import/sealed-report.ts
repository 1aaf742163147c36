import * as z from "zod";
import { type DataKey, seal, unsealText } from "@/lib/crypto/sealing";
import { BAD_ROW_CODES, NOTE_CODES } from "./check-row";
import type { ProblemKind } from "./row-report";

const content = z.object({
  key: z.base64(),
  kinds: z.array(
    z.object({
      code: z.enum([...BAD_ROW_CODES, ...NOTE_CODES]),
      count: z.number(),
      first: z.array(z.object({ line: z.number(), column: z.number().nullable() })),
    }),
  ),
});
export type ImportReport = { readonly key: Buffer; readonly kinds: readonly ProblemKind[] };

const placeOf = (importId: string) => ({ table: "people_imports", column: "report_sealed", row: importId });

/** Seals the key of the stored report, with its summary, for the row of this import. */
export const sealReport = (key: DataKey, importId: string, report: ImportReport): Buffer<ArrayBuffer> =>
  seal(key, placeOf(importId), JSON.stringify({ ...report, key: report.key.toString("base64") }));

/** Throws `SealBroken`. */
export function openReport(key: DataKey, importId: string, sealed: Uint8Array): ImportReport {
  const report = content.parse(JSON.parse(unsealText(key, placeOf(importId), sealed)));
  return { ...report, key: Buffer.from(report.key, "base64") };
}
