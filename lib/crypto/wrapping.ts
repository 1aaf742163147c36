import { randomBytes } from "node:crypto";
import type { MasterKey } from "./master-key";
import { type DataKey, deriveKey, type Place, seal, unseal } from "./sealing";

const wrappingKey = (master: MasterKey): DataKey => ({
  generation: 1,
  bytes: deriveKey(master.bytes, "wrap"),
});

/** A new random 32-byte key, and the same wrapped by the master key for its place. */
export function newWrappedKey(master: MasterKey, place: Place) {
  const bytes = randomBytes(32);
  return { bytes, wrapped: seal(wrappingKey(master), place, bytes) };
}

/** The key inside; throws `SealBroken` when another master key wrapped it or it stood elsewhere. */
export function unwrapKey(master: MasterKey, place: Place, wrapped: Uint8Array): Buffer {
  return unseal(wrappingKey(master), place, wrapped);
}
