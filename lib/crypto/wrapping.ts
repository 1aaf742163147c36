import { randomBytes } from "node:crypto";
import { leafOf } from "./key-tree";
import type { MasterKey } from "./master-key";
import { type DataKey, deriveKey, type Place, seal, unseal } from "./sealing";

/** Thrown where the branch was cut off that a key hung on: it opens no more, whoever has kept its wrapped form. */
export class BranchCutOff extends Error {
  constructor() {
    super("The branch of this key was cut off");
    this.name = "BranchCutOff";
  }
}

/** Where a wrapped key stands, and the `branch` that it hangs on: the id of its incident. */
export type WrappedPlace = Place & { readonly branch?: string };

function wrappingKey(master: MasterKey, { branch }: WrappedPlace): DataKey {
  if (branch === undefined || !master.tree) return { generation: 1, bytes: deriveKey(master.bytes, "wrap") };
  const leaf = leafOf(master.tree, branch);
  if (!leaf) throw new BranchCutOff();
  return { generation: 1, bytes: deriveKey(Buffer.concat([master.bytes, leaf]), "wrap.branch") };
}

/** A new random 32-byte key, and the same wrapped by the master key for its place. */
export function newWrappedKey(master: MasterKey, place: WrappedPlace) {
  const bytes = randomBytes(32);
  return { bytes, wrapped: wrapKey(master, place, bytes) };
}

/** A key wrapped by the master key for its place; throws `BranchCutOff`. */
export function wrapKey(master: MasterKey, place: WrappedPlace, bytes: Buffer): Buffer<ArrayBuffer> {
  return seal(wrappingKey(master, place), place, bytes);
}

/** The key inside; throws `SealBroken` when another master key wrapped it or it stood elsewhere, and `BranchCutOff`. */
export function unwrapKey(master: MasterKey, place: WrappedPlace, wrapped: Uint8Array): Buffer {
  return unseal(wrappingKey(master, place), place, wrapped);
}
