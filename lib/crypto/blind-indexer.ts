import { createHmac } from "node:crypto";
import { deriveKey } from "./sealing";

/** `blindIndex` for many values of one use: the key is derived once. */
export function blindIndexer(key: Buffer, use: string): (value: string) => Buffer<ArrayBuffer> {
  const derived = deriveKey(key, `index.${use}`);
  return (value) => Buffer.from(createHmac("sha256", derived).update(value).digest().subarray(0, 16));
}
