import * as z from "zod";
import { type DataKey, seal, unsealText } from "@/lib/crypto/sealing";

/**
 * What is sealed in the row: the name, and the key of the stored file. Each file has a key of its own, so that it
 * can be sealed before there is an incident for it, and that a new key of the incident touches rows alone; with the
 * incident's key destroyed, no file of it opens any more.
 */
const content = z.object({ name: z.string(), key: z.base64() });

const placeOf = (evidenceId: string) => ({ table: "evidence", column: "sealed", row: evidenceId });

/** Seals name and key for the row of this id. */
export function sealEvidence(
  dataKey: DataKey,
  evidenceId: string,
  { name, key }: { name: string; key: Buffer },
) {
  return seal(dataKey, placeOf(evidenceId), JSON.stringify({ name, key: key.toString("base64") }));
}

/** The name of the file and the key of its stored bytes; throws `SealBroken`. */
export function openEvidence(dataKey: DataKey, row: { readonly id: string; readonly sealed: Uint8Array }) {
  const { name, key } = content.parse(JSON.parse(unsealText(dataKey, placeOf(row.id), row.sealed)));
  return { name, key: Buffer.from(key, "base64") };
}

/** The name of a file of evidence; throws `SealBroken`. */
export const fileNameOf = (
  dataKey: DataKey,
  row: { readonly id: string; readonly sealed: Uint8Array },
): string => openEvidence(dataKey, row).name;
