import { createCipheriv, createDecipheriv, hkdfSync } from "node:crypto";

/*
 * A sealed file: version (1) · salt (16) · frames. A frame is up to 64 KiB of the original and its tag (16),
 * AES-256-GCM. The key is derived for this one file from the caller's key, the file's name and the salt; the nonce
 * counts the frames and marks the last one (the STREAM construction). So a frame that is changed, left out, doubled,
 * moved within the file or to another one does not open, and a file that was cut off misses its last frame.
 */
export const VERSION = 1;
export const SALT_BYTES = 16;
export const HEADER_BYTES = 1 + SALT_BYTES;
export const FRAME_BYTES = 64 * 1024;
export const TAG_BYTES = 16;

const LAST = 1;

/** The key of one file. `key` is 32 bytes; `header` is the beginning of the file. */
export function fileKey(key: Buffer, storageKey: string, header: Buffer): Buffer {
  return Buffer.from(hkdfSync("sha256", key, header, `file.${storageKey}`, 32));
}

/** Twelve bytes: zeros, the number of the frame, and whether it is the last. Never twice under one file's key. */
function nonceOf(index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 7);
  nonce.writeUInt8(isLast ? LAST : 0, 11);
  return nonce;
}

export type FramePlace = { readonly index: number; readonly isLast: boolean };

/** Seals one frame: 16 bytes longer than what goes in. */
export function sealFrame(key: Buffer, { index, isLast }: FramePlace, plain: Uint8Array): Buffer {
  const cipher = createCipheriv("aes-256-gcm", key, nonceOf(index, isLast));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Opens one frame; null when it is not what was sealed at this place. */
export function openFrame(key: Buffer, { index, isLast }: FramePlace, sealed: Buffer): Buffer | null {
  if (sealed.length < TAG_BYTES) return null;
  const body = sealed.subarray(0, -TAG_BYTES);
  const decipher = createDecipheriv("aes-256-gcm", key, nonceOf(index, isLast), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(body), decipher.final()]);
  } catch {
    return null;
  }
}
