import { type DataKey, seal, unsealText } from "@/lib/crypto/sealing";

/** What is in one mail. It stands sealed in its row and nowhere else. */
export type Letter = { readonly to: string; readonly subject: string; readonly text: string };

const placeOf = (mailId: string) => ({ table: "outgoing_mails", column: "sealed", row: mailId });

/** `key` is the organisation's. */
export function sealLetter(key: DataKey, mailId: string, { to, subject, text }: Letter): Buffer<ArrayBuffer> {
  return seal(key, placeOf(mailId), JSON.stringify({ to, subject, text }));
}

/** Throws `SealBroken`. */
export function openLetter(key: DataKey, mailId: string, sealed: Uint8Array): Letter {
  return JSON.parse(unsealText(key, placeOf(mailId), sealed)) as Letter;
}
