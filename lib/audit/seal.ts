import "server-only";
import { anchorHead, anchorsAreMissing } from "./anchor-head";
import { type Query, withChain } from "./chain-connection";
import { readHead } from "./chain-head";
import { sealHash } from "./entry";
import { canonicalOf, ENTRY_COLUMNS, type EntryRow } from "./stored-entry";

const BATCH = 5_000;

/** How far back unsealed entries are looked for. A transaction may commit long after the time that it bears. */
export type LookBack = "ten-minutes" | "everything";

type Position = { readonly at: string; readonly ordinal: number; readonly id: string };
type UnsealedRow = EntryRow & { readonly position: string };

const SINCE: Record<LookBack, string> = {
  "ten-minutes": "now() - interval '10 minutes'",
  everything: "'-infinity'",
};

/**
 * Seals what is committed and not sealed yet, in order (at, ordinal, id), and anchors the head outside the
 * database. Returns how many entries. Sealers that run at once wait for each other; an entry that commits late
 * comes later in the chain. Entries with a wrong mac are sealed like the others: verifying names them.
 */
export async function sealPending({
  lookBack = "everything",
}: {
  lookBack?: LookBack;
} = {}): Promise<number> {
  if (anchorsAreMissing()) await anchorHead();

  let sealed = 0;
  let last: Position | null = null;
  do {
    const after: Position | null = last;
    const batch: Batch = await withChain("read-committed", (query) => sealBatch(query, lookBack, after));
    sealed += batch.count;
    last = batch.next;
  } while (last);

  if (sealed > 0 || lookBack === "everything") await anchorHead();
  return sealed;
}

type Batch = { readonly count: number; readonly next: Position | null };

async function sealBatch(query: Query, lookBack: LookBack, after: Position | null): Promise<Batch> {
  // One at a time, and the statements below see what the one before has committed: the chain cannot fork.
  await query("SELECT pg_advisory_xact_lock(hashtext('sokuho.audit.seal'))");
  const entries = await query<UnsealedRow>(
    `SELECT ${ENTRY_COLUMNS}, e.at::text AS position
     FROM audit_entries e
     WHERE e.at >= (${SINCE[lookBack]})::timestamptz
       AND ($1::text IS NULL OR (e.at, e.ordinal, e.id) > ($1::timestamptz, $2::smallint, $3::uuid))
       AND NOT EXISTS (SELECT FROM audit_seals s WHERE s.entry_id = e.id)
     ORDER BY e.at, e.ordinal, e.id
     LIMIT $4`,
    [after?.at ?? null, after?.ordinal ?? null, after?.id ?? null, BATCH],
  );
  if (entries.length > 0) await append(query, entries);

  const last = entries.at(-1);
  const next = last && entries.length === BATCH ? { ...last, at: last.position } : null;
  return { count: entries.length, next };
}

async function append(query: Query, entries: readonly EntryRow[]): Promise<void> {
  const head = await readHead(query);
  const hashes: Uint8Array[] = [head.hash];
  for (const [index, row] of entries.entries()) {
    const previousHash = hashes[index] ?? head.hash;
    const seq = head.seq + BigInt(index + 1);
    hashes.push(
      sealHash({ previousHash, seq, sealedMs: head.nowMs, canonical: canonicalOf(row), mac: row.mac }),
    );
  }

  await query(
    `INSERT INTO audit_seals (seq, entry_id, previous_hash, hash, sealed_at)
     SELECT $1::bigint + place, entry_id, previous_hash, hash, to_timestamp($2::numeric / 1000)
     FROM unnest($3::uuid[], $4::bytea[], $5::bytea[]) WITH ORDINALITY AS row (entry_id, previous_hash, hash, place)`,
    [`${head.seq}`, head.nowMs, entries.map(({ id }) => id), hashes.slice(0, -1), hashes.slice(1)],
  );
}
