import { type DataKey, seal, unsealText } from "@/lib/crypto/sealing";

const placeOf = (actionId: string) => ({ table: "containment_actions", column: "note", row: actionId });

/** Seals who did an action and how, or why it is impossible. */
export function sealNote(key: DataKey, actionId: string, note: string): Buffer<ArrayBuffer> {
  return seal(key, placeOf(actionId), note);
}

/** Opens it; null where nothing was written. */
export function openNote(key: DataKey, row: { readonly id: string; readonly note: Uint8Array | null }) {
  return row.note ? unsealText(key, placeOf(row.id), row.note) : null;
}
