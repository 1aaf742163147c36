import { createHash, createHmac } from "node:crypto";
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

/** The one byte form of an entry (RFC 8785), whatever order the database returns its keys in. */
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
}: Entry) {
  const fields = [id, at.toISOString(), ordinal, actorKind, actorId, type, incidentId, data, reasonId];
  return canonicalize(fields) ?? "";
}

/** Shows that the app wrote the entry: whoever holds only the database cannot make one. 32 bytes. */
export function entryMac(auditKey: Buffer, entry: Entry): Buffer<ArrayBuffer> {
  return Buffer.from(createHmac("sha256", auditKey).update(canonicalEntry(entry)).digest());
}

/** The hash of one seal: over the one before, the place, and the entry with its mac. 32 bytes. */
export function sealHash(
  previous: Uint8Array,
  seq: bigint,
  entry: Entry,
  mac: Uint8Array,
): Buffer<ArrayBuffer> {
  const hash = createHash("sha256")
    .update(previous)
    .update(`${seq}`)
    .update(canonicalEntry(entry))
    .update(mac);
  return Buffer.from(hash.digest());
}
