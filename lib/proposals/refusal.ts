import type { IntakeErrorCode } from "@/lib/intake/intake-error";
import { LIMITS } from "@/lib/intake/limits";

/** Why nothing of a file could be read. The row keeps the code alone; the limit that was passed follows from it. */
export type Refusal = { readonly code: IntakeErrorCode; readonly limit?: number | undefined };

const PASSED: Readonly<Partial<Record<IntakeErrorCode, number>>> = {
  "too-large": LIMITS.bytes,
  "too-many-parts": LIMITS.parts,
  "too-deep": LIMITS.depth,
  "headers-too-long": LIMITS.headerBytes,
  "too-many-addresses": LIMITS.addresses,
  "too-many-entries": LIMITS.archiveEntries,
  "unpacks-too-large": LIMITS.unpackedBytes,
  "too-many-columns": LIMITS.tableColumns,
  "took-too-long": LIMITS.milliseconds,
};

/** The refusal that a row names; only our own codes are written there. */
export function refusalOf(problem: string | null): Refusal | null {
  if (problem === null) return null;
  const code = problem as IntakeErrorCode;
  return { code, limit: PASSED[code] };
}
