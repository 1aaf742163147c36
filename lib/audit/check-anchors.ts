import { type Anchor, parseAnchors } from "./anchor";
import type { Query } from "./chain-connection";
import type { Head } from "./chain-head";
import { hashesAt } from "./compact-anchors";
import type { Findings } from "./findings";

/** Longer than the sealer needs by far: it writes the anchor right after the seals. */
export const PATIENCE_MS = 60_000;

export type AnchorState = {
  readonly count: number;
  readonly newestSeq: string | null;
  /** The last line was cut off by a crash, which is no fault. */
  readonly isTorn: boolean;
};

/** Holds the chain against the anchors. `text` is the anchor file as it was before the chain was read. */
export async function checkAnchors(
  query: Query,
  text: string | null,
  { key, head, findings }: { key: Buffer; head: Head; findings: Findings },
): Promise<AnchorState> {
  if (text === null) {
    if (head.seq > 0n) findings.add("anchors-missing", { seq: "1" });
    return { count: 0, newestSeq: null, isTorn: false };
  }

  const { anchors, firstBadLine, badLines, isTorn } = parseAnchors(key, text);
  if (firstBadLine !== null) findings.add("anchors-edited", { line: firstBadLine }, badLines);
  if (firstBadLine !== 1) checkBeginning(anchors[0], { head, findings });
  await checkFit(query, anchors, { head, findings });
  const newest = anchors.at(-1);
  await checkLag(query, newest, { head, findings });
  return { count: anchors.length, newestSeq: newest ? `${newest.seq}` : null, isTorn };
}

type Ground = { readonly head: Head; readonly findings: Findings };

/** The first anchor of an installation is that of an empty chain: another one was begun after the file was gone. */
function checkBeginning(first: Anchor | undefined, { head, findings }: Ground): void {
  if (first ? first.seq > 0n : head.seq > 0n) {
    findings.add("anchors-missing", { seq: "1" }, Number(first?.seq ?? head.seq));
  }
}

async function checkFit(query: Query, anchors: readonly Anchor[], { head, findings }: Ground): Promise<void> {
  const hashes = await hashesAt(query, anchors);
  let highest = 0n;
  for (const { seq, hash } of anchors) {
    const where = { seq: `${seq}` };
    if (seq < highest || (seq > 0n && seq <= head.seq && hashes.get(seq) !== hash)) {
      findings.add("anchor-mismatch", where);
    }
    if (seq > highest) highest = seq;
  }
  if (highest > head.seq) findings.add("tail-cut", { seq: `${head.seq + 1n}` }, Number(highest - head.seq));
}

/** Seals that stood for a while without an anchor: lines were cut off at the end, or cannot be written. */
async function checkLag(query: Query, newest: Anchor | undefined, { head, findings }: Ground): Promise<void> {
  const [row] = await query<{ seq: string | null; count: string }>(
    `SELECT min(seq)::text AS seq, count(*)::text AS count FROM audit_seals
     WHERE seq > $1 AND sealed_at < now() - $2 * interval '1 millisecond'`,
    [`${newest?.seq ?? 0n}`, PATIENCE_MS],
  );
  if (row?.seq && head.seq > 0n) findings.add("anchors-behind", { seq: row.seq }, Number(row.count));
}
