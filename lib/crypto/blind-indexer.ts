import { hash } from "node:crypto";
import { deriveKey } from "./sealing";

const BLOCK_BYTES = 64;
const HASH_BYTES = 32;
const INDEX_BYTES = 16;
/** For the values that there are; a longer one takes room of its own. */
const ROOM_BYTES = 512;

/**
 * `blindIndex` for many values of one use: the key is derived once, and HMAC (RFC 2104) is two plain hashes, which
 * takes a third of the time of a new `Hmac` for each value.
 */
export function blindIndexer(key: Buffer, use: string): (value: string) => Buffer<ArrayBuffer> {
  const derived = deriveKey(key, `index.${use}`);
  const inner = Buffer.concat([padded(derived, 0x36), Buffer.alloc(ROOM_BYTES)]);
  const outer = Buffer.concat([padded(derived, 0x5c), Buffer.alloc(HASH_BYTES)]);
  const hashOf = (value: string) => {
    // A character is at most three bytes of UTF-8.
    if (value.length * 3 > ROOM_BYTES)
      return hash(
        "sha256",
        Buffer.concat([inner.subarray(0, BLOCK_BYTES), Buffer.from(value, "utf8")]),
        "buffer",
      );
    const length = inner.write(value, BLOCK_BYTES, "utf8");
    return hash("sha256", inner.subarray(0, BLOCK_BYTES + length), "buffer");
  };
  return (value) => {
    hashOf(value).copy(outer, BLOCK_BYTES);
    return Buffer.from(hash("sha256", outer, "buffer").subarray(0, INDEX_BYTES));
  };
}

/** The key is 32 bytes, so it is never longer than a block. */
function padded(key: Buffer, byte: number): Buffer {
  const block = Buffer.alloc(BLOCK_BYTES, byte);
  for (const [at, of] of key.entries()) block[at] = of ^ byte;
  return block;
}
