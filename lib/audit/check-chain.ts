import type { KeyObject } from "node:crypto";
import { CHAIN_START, macOf, sealHash } from "./entry";
import type { Findings } from "./findings";
import { canonicalOf, type EntryRow } from "./stored-entry";

/** One seal with the entry it points to; the entry's columns are null where there is none. */
export type SealRow = {
  readonly seq: string;
  readonly entry_id: string;
  readonly previous_hash: Buffer;
  readonly hash: Buffer;
  readonly sealed_ms: string;
} & { readonly [Column in keyof EntryRow]: EntryRow[Column] | null };

type Sealed = Omit<SealRow, keyof EntryRow> & EntryRow;

/** A genuine entry under a seal that was made for something else. */
type Suspect = { readonly row: Sealed; readonly canonical: string };

// Enough to name a swap; beyond it they are counted as changed seals.
const SUSPECTS = 100;

/** Walks the chain from seal 1, in order; `finish` names the seals that changed places. */
export function chainChecker(auditKey: KeyObject, findings: Findings) {
  let seq = 0n;
  let hash: Uint8Array = CHAIN_START;
  // A fault is named where it is: the seal behind it only shows that it no longer follows.
  let lastIsFaulty = false;
  const suspects: Suspect[] = [];

  const checkLink = (row: SealRow): boolean => {
    const place = BigInt(row.seq);
    if (place < 1n) {
      findings.add("seal-changed", { seq: row.seq, entryId: row.entry_id });
      return true;
    }
    const missing = place - seq - 1n;
    if (missing > 0n) findings.add("seal-deleted", { seq: `${seq + 1n}` }, Number(missing));
    const follows = missing > 0n || row.previous_hash.equals(hash);
    seq = place;
    hash = row.hash;
    return follows || lastIsFaulty;
  };

  const check = (row: SealRow): void => {
    const follows = checkLink(row);
    const where = { seq: row.seq, entryId: row.entry_id };
    if (!hasEntry(row)) {
      findings.add("entry-deleted", where);
      if (!follows) findings.add("seal-changed", where);
      lastIsFaulty = false;
      return;
    }

    const canonical = canonicalOf(row);
    const isGenuine = macOf(auditKey, canonical).equals(row.mac);
    const fits = hashOf(row, canonical).equals(row.hash);
    lastIsFaulty = !fits;
    if (!isGenuine) findings.add(fits ? "entry-inserted" : "entry-changed", where);
    else if (!fits && suspects.length < SUSPECTS) suspects.push({ row, canonical });
    else if (!fits || !follows) findings.add("seal-changed", where);
  };

  const finish = (): void => {
    for (const suspect of suspects) {
      const kind = suspects.some((other) => haveSwapped(suspect, other)) ? "seals-swapped" : "seal-changed";
      findings.add(kind, { seq: suspect.row.seq, entryId: suspect.row.entry_id });
    }
  };

  return { check, finish };
}

const hasEntry = (row: SealRow): row is Sealed => row.id !== null;

function hashOf({ previous_hash, seq, sealed_ms, mac }: Sealed, canonical: string): Buffer {
  return sealHash({ previousHash: previous_hash, seq: BigInt(seq), sealedMs: sealed_ms, canonical, mac });
}

/** Either the two point to each other's entries, or their places in the chain were exchanged. */
function haveSwapped(one: Suspect, other: Suspect): boolean {
  if (one === other) return false;
  const withOtherEntry = hashOf({ ...one.row, mac: other.row.mac }, other.canonical);
  const atOtherPlace = hashOf({ ...one.row, seq: other.row.seq }, one.canonical);
  return withOtherEntry.equals(one.row.hash) || atOtherPlace.equals(one.row.hash);
}
