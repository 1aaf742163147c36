import { type DataKey, seal, unsealText } from "@/lib/crypto/sealing";
import type { MemoSnapshot } from "./snapshot";

const placeOf = (row: string) => ({ table: "determinations", column: "snapshot", row });

/** The snapshot of a determination with this id, sealed with the key of its incident. */
export function sealSnapshot(key: DataKey, id: string, snapshot: MemoSnapshot): Buffer<ArrayBuffer> {
  return seal(key, placeOf(id), JSON.stringify(snapshot));
}

/** What was decided on. Throws `SealBroken` where it is not what was frozen. */
export function openSnapshot(
  key: DataKey,
  { id, snapshot }: { readonly id: string; readonly snapshot: Uint8Array },
): MemoSnapshot {
  return JSON.parse(unsealText(key, placeOf(id), snapshot)) as MemoSnapshot;
}
