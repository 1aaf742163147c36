import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from "node:crypto";
import { nextNonce } from "./nonces";

/*
 * One sealed value: version (1) · key generation (2) · nonce (12) · tag (16) · ciphertext, AES-256-GCM.
 * The place is authenticated with it, so that a ciphertext moved to another row or column does not open.
 */
const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 3 + NONCE_BYTES + TAG_BYTES;

/** Where a sealed value stands. `row` is the primary key of its row. */
export type Place = { readonly table: string; readonly column: string; readonly row: string };

/** One generation of a key: 32 bytes, and how often it was rotated. */
export type KeyGeneration = { readonly generation: number; readonly bytes: Buffer };

/** What seals; while it is rotated, what was sealed with the `others` opens too. */
export type DataKey = KeyGeneration & { readonly others?: readonly KeyGeneration[] };

/** A sealed value that does not open: changed, moved, or under another key. Says the place, never the content. */
export class SealBroken extends Error {
  constructor(place: Place) {
    super(`The sealed value at ${place.table}.${place.column} (${place.row}) does not open with this key`);
    this.name = "SealBroken";
  }
}

const associated = ({ table, column, row }: Place) => Buffer.from(`${table}.${column}.${row}`, "utf8");

/** Seals text or bytes for one place. 31 bytes longer than what goes in. */
export function seal(key: DataKey, place: Place, content: string | Buffer): Buffer<ArrayBuffer> {
  const nonce = nextNonce();
  const cipher = createCipheriv("aes-256-gcm", key.bytes, nonce).setAAD(associated(place));
  const body = Buffer.concat([cipher.update(content), cipher.final()]);
  const head = Buffer.alloc(3);
  head.writeUInt8(VERSION, 0);
  head.writeUInt16BE(key.generation, 1);
  return Buffer.concat([head, nonce, cipher.getAuthTag(), body]);
}

/** Opens a value sealed for this place; throws `SealBroken`. */
export function unseal(key: DataKey, place: Place, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const generation = generationOf(bytes);
  const fitting = [key, ...(key.others ?? [])].find((one) => one.generation === generation);
  if (!fitting) throw new SealBroken(place);
  const nonce = bytes.subarray(3, 3 + NONCE_BYTES);
  const tag = bytes.subarray(3 + NONCE_BYTES, HEADER_BYTES);
  try {
    const decipher = createDecipheriv("aes-256-gcm", fitting.bytes, nonce, { authTagLength: TAG_BYTES })
      .setAAD(associated(place))
      .setAuthTag(tag);
    return Buffer.concat([decipher.update(bytes.subarray(HEADER_BYTES)), decipher.final()]);
  } catch {
    throw new SealBroken(place);
  }
}

/** The generation of the key that a value was sealed with; null for what is no sealed value. */
export function generationOf(sealed: Buffer): number | null {
  return sealed.length < HEADER_BYTES || sealed[0] !== VERSION ? null : sealed.readUInt16BE(1);
}

/** Opens a sealed text. */
export function unsealText(key: DataKey, place: Place, sealed: Uint8Array): string {
  return unseal(key, place, sealed).toString("utf8");
}

/** A key for another use, derived so that neither reveals the other. */
export function deriveKey(key: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync("sha256", key, "sokuho", use, 32));
}

/** Keyed hash of a normalised value for exact search, 16 bytes; `use` keeps columns apart. */
export function blindIndex(key: Buffer, use: string, value: string): Buffer<ArrayBuffer> {
  return Buffer.from(
    createHmac("sha256", deriveKey(key, `index.${use}`))
      .update(value)
      .digest()
      .subarray(0, 16),
  );
}
