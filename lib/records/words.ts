import * as z from "zod";
import { type DataKey, seal, unsealText } from "@/lib/crypto/sealing";

/** What was typed beside an entry: sealed together, as one record. */
export const recordWords = z.object({
  note: z.string().optional(),
  /** Somebody who is no party of the incident. */
  who: z.string().optional(),
  /** Where, to which departments, on which page, to which authority. */
  place: z.string().optional(),
  receiptNumber: z.string().optional(),
  /** What a measure is. */
  what: z.string().optional(),
  /** Who answers for it. */
  owner: z.string().optional(),
  /** Why it takes the place of another entry. */
  correction: z.string().optional(),
});
export type RecordWords = z.output<typeof recordWords>;

const placeOf = (recordId: string) => ({ table: "step_records", column: "sealed", row: recordId });

/** Seals what was typed; null where nothing was. */
export function sealWords(key: DataKey, recordId: string, words: RecordWords): Buffer<ArrayBuffer> | null {
  const said = Object.entries(words).filter(([, text]) => text);
  return said.length === 0 ? null : seal(key, placeOf(recordId), JSON.stringify(Object.fromEntries(said)));
}

/** Opens what was typed; throws `SealBroken`. */
export function openWords(key: DataKey, recordId: string, sealed: Uint8Array | null): RecordWords {
  return sealed ? recordWords.parse(JSON.parse(unsealText(key, placeOf(recordId), sealed))) : {};
}
