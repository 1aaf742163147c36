import * as z from "zod";
import { type DataKey, seal, unsealText } from "@/lib/crypto/sealing";
import { DATA_ITEMS } from "@/lib/intake/tables/column-headings";
import { personRecord } from "@/lib/people/person-record";
import type { Difference } from "./reconcile-lists";

const rows = z.array(personRecord.extend({ items: z.array(z.enum(DATA_ITEMS)), row: z.int() }));
const content = z.object({ a: rows, b: rows });

type Rows = Pick<Difference, "a" | "b">;

const placeOf = (row: string, column: "sealed" | "reason") => ({ table: "list_differences", column, row });

/** Seals the rows of both lists for the difference of this id. */
export const sealRows = (key: DataKey, id: string, { a, b }: Rows): Buffer<ArrayBuffer> =>
  seal(key, placeOf(id, "sealed"), JSON.stringify({ a, b }));

/** Throws `SealBroken`. */
export const openRows = (key: DataKey, id: string, sealed: Uint8Array): Rows =>
  content.parse(JSON.parse(unsealText(key, placeOf(id, "sealed"), sealed)));

export const sealReason = (key: DataKey, id: string, reason: string): Buffer<ArrayBuffer> =>
  seal(key, placeOf(id, "reason"), reason);

/** Throws `SealBroken`. */
export const openReason = (key: DataKey, id: string, sealed: Uint8Array): string =>
  unsealText(key, placeOf(id, "reason"), sealed);
