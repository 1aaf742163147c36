import "server-only";
import { createSecretKey, type KeyObject } from "node:crypto";
import { organisationKey } from "@/lib/crypto/keyring";
import { anchorPath, readAnchorFile } from "./anchor-file";
import { anchorKey } from "./anchor-head";
import { type Query, withChain } from "./chain-connection";
import { readHead } from "./chain-head";
import { type AnchorState, checkAnchors, PATIENCE_MS } from "./check-anchors";
import { chainChecker, type SealRow } from "./check-chain";
import { macOf } from "./entry";
import { collectFindings, type Finding, type Findings } from "./findings";
import { canonicalOf, ENTRY_COLUMNS, type EntryRow } from "./stored-entry";
import { streamBatches } from "./stream-batches";

export type Verdict = {
  /** False as soon as there is one finding. */
  readonly isIntact: boolean;
  readonly findings: readonly Finding[];
  readonly seals: number;
  /** Genuine entries that the sealer has not come to yet. */
  readonly unsealed: number;
  /** The newest seal; its hash in hex. Null before the first. */
  readonly head: { readonly seq: string; readonly hash: string } | null;
  readonly anchors: AnchorState;
};

export type VerifyOptions = {
  /** False where no worker runs: entries that wait for it are then no fault. */
  readonly sealerRuns?: boolean;
};

/** Checks the whole audit log against its keys, its chain and its anchors, as it stands at one moment. */
export async function verifyAudit(options: VerifyOptions = {}): Promise<Verdict> {
  // Before the snapshot: the chain only grows, so that every honest anchor is within it.
  const anchorText = readAnchorFile(anchorPath());
  return withChain("one-snapshot", (query) => verifyChain(query, anchorText, options));
}

/** For `verifyAudit` and for tests that look from within their own transaction. */
export async function verifyChain(
  query: Query,
  anchorText: string | null,
  { sealerRuns = true }: VerifyOptions = {},
): Promise<Verdict> {
  const auditKey = createSecretKey((await organisationKey("audit")).bytes);
  const findings = collectFindings();
  const head = await readHead(query);
  const seals = await checkSeals(query, auditKey, findings);
  const unsealed = await checkUnsealed(query, auditKey, { findings, sealerRuns });
  const anchors = await checkAnchors(query, anchorText, { key: await anchorKey(), head, findings });
  const found = findings.list();
  return {
    isIntact: found.length === 0,
    findings: found,
    seals,
    unsealed,
    head: head.seq > 0n ? { seq: `${head.seq}`, hash: Buffer.from(head.hash).toString("hex") } : null,
    anchors,
  };
}

async function checkSeals(query: Query, auditKey: KeyObject, findings: Findings): Promise<number> {
  const { check, finish } = chainChecker(auditKey, findings);
  const batches = streamBatches<SealRow>((last, limit) =>
    query(
      `SELECT s.seq::text, s.entry_id, s.previous_hash, s.hash,
              floor(extract(epoch FROM s.sealed_at) * 1000)::text AS sealed_ms, ${ENTRY_COLUMNS}
       FROM audit_seals s LEFT JOIN audit_entries e ON e.id = s.entry_id
       WHERE $1::bigint IS NULL OR s.seq > $1 ORDER BY s.seq LIMIT $2`,
      [last?.seq ?? null, limit],
    ),
  );
  let count = 0;
  for await (const batch of batches) {
    for (const row of batch) check(row);
    count += batch.length;
  }
  finish();
  return count;
}

async function checkUnsealed(
  query: Query,
  auditKey: KeyObject,
  { findings, sealerRuns }: { findings: Findings; sealerRuns: boolean },
): Promise<number> {
  type Row = EntryRow & { readonly is_late: boolean };
  const batches = streamBatches<Row>((last, limit) =>
    query(
      `SELECT ${ENTRY_COLUMNS}, e.at < now() - $3 * interval '1 millisecond' AS is_late
       FROM audit_entries e
       WHERE ($1::uuid IS NULL OR e.id > $1)
         AND NOT EXISTS (SELECT FROM audit_seals s WHERE s.entry_id = e.id)
       ORDER BY e.id LIMIT $2`,
      [last?.id ?? null, limit, PATIENCE_MS],
    ),
  );
  let genuine = 0;
  for await (const batch of batches) {
    for (const row of batch) {
      const isGenuine = macOf(auditKey, canonicalOf(row)).equals(row.mac);
      if (isGenuine) genuine += 1;
      if (!isGenuine) findings.add("entry-inserted", { entryId: row.id });
      else if (row.is_late && sealerRuns) findings.add("entry-unsealed", { entryId: row.id });
    }
  }
  return genuine;
}
