import { type DataKey, seal, unsealText } from "@/lib/crypto/sealing";
import { type DisclosureLabel, disclosureLabel } from "./disclosure-label";

const placeOf = (id: string) => ({ table: "disclosures", column: "label", row: id });

export const sealLabel = (key: DataKey, id: string, label: DisclosureLabel): Buffer<ArrayBuffer> =>
  seal(key, placeOf(id), JSON.stringify(label));

/** What a disclosure was, in words; empty where nobody said. Throws `SealBroken`. */
export function openLabel(
  key: DataKey,
  { id, label }: { readonly id: string; readonly label: Uint8Array | null },
): DisclosureLabel {
  if (!label) return { subject: "", sender: "", senderName: "", files: [] };
  return disclosureLabel.parse(JSON.parse(unsealText(key, placeOf(id), label)));
}
