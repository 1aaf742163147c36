import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** What is frozen: anything that JSON can hold. */
export type Content = { readonly [key: string]: unknown };

/**
 * SHA-256 over the canonical form (RFC 8785) of what somebody is asked to approve: the same content has the same
 * hash wherever and whenever it is computed, and one byte more has another. 32 bytes.
 */
export function contentHash(content: Content): Buffer<ArrayBuffer> {
  const canonical = canonicalize(content);
  if (canonical === undefined) throw new TypeError("Content that JSON cannot hold cannot be approved");
  return Buffer.from(createHash("sha256").update(canonical, "utf8").digest());
}
