import "server-only";
import { existsSync } from "node:fs";
import { organisationKey } from "@/lib/crypto/keyring";
import { deriveKey } from "@/lib/crypto/sealing";
import { anchorLine, readAnchor } from "./anchor";
import { anchorPath, appendLine, readTail } from "./anchor-file";
import { type Query, withChain } from "./chain-connection";
import { readHead } from "./chain-head";
import { compactAnchors } from "./compact-anchors";

/** The key of the anchors, derived from the audit key so that no entry's mac can pass for an anchor's. */
export async function anchorKey(): Promise<Buffer> {
  return deriveKey((await organisationKey("audit")).bytes, "audit.anchor");
}

export function anchorsAreMissing(): boolean {
  return !existsSync(anchorPath());
}

/**
 * Writes the head of the chain into the anchor file, unless it stands there already. A new file of a new chain
 * begins at 0: one that begins later shows that there was another before it.
 */
export async function anchorHead(): Promise<void> {
  const key = await anchorKey();
  await withChain("read-committed", async (query) => {
    await query("SELECT pg_advisory_xact_lock(hashtext('sokuho.audit.anchor'))");
    await writeHead(query, key);
    await compactAnchors(query, { key, path: anchorPath() });
  });
}

async function writeHead(query: Query, key: Buffer): Promise<void> {
  const path = anchorPath();
  const { seq, hash, nowMs } = await readHead(query);
  const tail = readTail(path);
  const last = readAnchor(tail.lastLine);
  // A head below the newest anchor is a chain that was cut: the anchor stays, and verifying says so.
  if (last && last.seq >= seq) return;

  const anchor = {
    seq,
    hash: Buffer.from(hash).toString("hex"),
    at: new Date(Number(nowMs)).toISOString(),
  };
  appendLine(path, anchorLine(key, tail.lastLine, anchor), tail);
}
