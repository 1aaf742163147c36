import * as z from "zod";
import { type DataKey, seal, unsealText } from "@/lib/crypto/sealing";

/** By which way somebody made a list: two that were made by the same way share its mistakes. */
export const WAYS = ["export", "log", "mail", "by-hand", "other"] as const;

const howMade = z.object({ way: z.enum(WAYS), words: z.string() });
export type HowMade = z.output<typeof howMade>;

const placeOf = (row: string) => ({ table: "people_imports", column: "made_sealed", row });

/** Seals for the row of this list how it was made. */
export const sealHowMade = (key: DataKey, listId: string, made: HowMade): Buffer<ArrayBuffer> =>
  seal(key, placeOf(listId), JSON.stringify(made));

/** Throws `SealBroken`. */
export const openHowMade = (key: DataKey, listId: string, sealed: Uint8Array): HowMade =>
  howMade.parse(JSON.parse(unsealText(key, placeOf(listId), sealed)));
