import type { IncidentKeys } from "@/lib/crypto/incident-key";
import { generationOf, SealBroken, seal, unseal } from "@/lib/crypto/sealing";
import type { SealedTable } from "./sealed-columns";

/** A row as it stands: its id, and its sealed columns by name. */
export type SealedRow = { readonly id: string } & { readonly [column: string]: Buffer | string | null };

/** What a column of a row becomes. */
export type ResealedRow = { readonly id: string } & { readonly [column: string]: Buffer | string | null };

/** Finds the keyed hashes of a row from what is sealed in it. */
export type Reindex = (content: Buffer) => Readonly<Record<string, Buffer | null>>;

/** A value that does not open with either generation, so that the older one cannot be destroyed. */
export type BrokenSeal = { readonly table: string; readonly row: string };

/**
 * A row with everything sealed by the present generation and its keyed hashes made anew; "broken" where something in
 * it does not open, or is not what it should be.
 */
export function resealRow(
  row: SealedRow,
  { table, sealed }: SealedTable,
  { keys, reindex }: { readonly keys: IncidentKeys; readonly reindex: Reindex | undefined },
): ResealedRow | "broken" {
  const fresh: Record<string, Buffer | null> = {};
  try {
    for (const column of sealed) {
      const value = row[column];
      fresh[column] = null;
      if (!Buffer.isBuffer(value)) continue;
      const place = { table, column, row: row.id };
      const content = unseal(keys.data, place, value);
      fresh[column] = generationOf(value) === keys.data.generation ? value : seal(keys.data, place, content);
      if (reindex) Object.assign(fresh, reindex(content));
    }
  } catch (error) {
    // What is inside may be damaged too: no record of a person, no JSON at all.
    if (error instanceof SealBroken || error instanceof SyntaxError || isZodError(error)) return "broken";
    throw error;
  }
  return { ...fresh, id: row.id };
}

const isZodError = (error: unknown) => error instanceof Error && error.name.endsWith("ZodError");
