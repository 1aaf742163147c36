import { createHash, createHmac, type KeyObject } from "node:crypto";
import canonicalize from "canonicalize";

/** One audit entry as it is hashed; `at` in milliseconds, as the database keeps it. */
export type Entry = {
  readonly id: string;
  readonly at: Date;
  readonly ordinal: number;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly type: string;
  readonly incidentId: string | null;
  readonly data: unknown;
  readonly reasonId: string | null;
};

/** The one byte form of an entry (its data after RFC 8785), whatever order the database returns its keys in. */
export function canonicalEntry({
  id,
  at,
  ordinal,
  actorKind,
  actorId,
  type,
  incidentId,
  data,
  reasonId,
}: Entry): string {
  // The app writes no such time; whoever else does must not stop the sealer by it.
  const time = Number.isNaN(at.getTime()) ? "not a time" : at.toISOString();
  // Of strings, whole numbers and null JSON has one form already; only objects need their keys in order.
  const fields = JSON.stringify([id, time, ordinal, actorKind, actorId, type, incidentId, reasonId]);
  return `${fields} ${canonicalize(data)}`;
}

/** Shows that the app wrote the entry: whoever holds only the database cannot make one. 32 bytes. */
export function entryMac(auditKey: Buffer, entry: Entry): Buffer<ArrayBuffer> {
  return macOf(auditKey, canonicalEntry(entry));
}

/** The mac of an entry that stands in its byte form already. 32 bytes. */
export function macOf(auditKey: Buffer | KeyObject, canonical: string): Buffer<ArrayBuffer> {
  return Buffer.from(createHmac("sha256", auditKey).update(canonical).digest());
}

/** One link of the chain: everything that its hash covers. `canonical` is the entry in its byte form. */
export type Link = {
  readonly previousHash: Uint8Array;
  readonly seq: bigint;
  /** Milliseconds since 1970, as text. */
  readonly sealedMs: string;
  readonly canonical: string;
  readonly mac: Uint8Array;
};

/** The hash of one seal: over the one before, its place, its time, and the entry with its mac. 32 bytes. */
export function sealHash({ previousHash, seq, sealedMs, canonical, mac }: Link): Buffer<ArrayBuffer> {
  const hash = createHash("sha256")
    .update(previousHash)
    .update(`${seq} ${sealedMs} ${canonical}`)
    .update(mac);
  return Buffer.from(hash.digest());
}

/** What the first seal follows. */
export const CHAIN_START = Buffer.alloc(32);
