import { type Anchor, anchorLine, parseAnchors } from "./anchor";
import { readAnchorFile, readTail, replaceLines } from "./anchor-file";
import type { Query } from "./chain-connection";

const SEALS_A_LINE = 1_000;
const SPARE_LINES = 1_000;
const LINE_BYTES = 180;

/** The hashes of these places of the chain, hex by seq; places without a seal are absent. */
export async function hashesAt(query: Query, anchors: readonly Anchor[]): Promise<Map<bigint, string>> {
  const rows = await query<{ seq: string; hash: string }>(
    "SELECT seq::text, encode(hash, 'hex') AS hash FROM audit_seals WHERE seq = ANY($1::bigint[])",
    [anchors.map(({ seq }) => `${seq}`)],
  );
  return new Map(rows.map(({ seq, hash }) => [BigInt(seq), hash]));
}

/**
 * Keeps the file small: the first line, one for every thousand seals, and the newest. A file that was edited is
 * left alone, and an anchor that does not fit the chain stays: both are evidence.
 */
export async function compactAnchors(
  query: Query,
  { key, path, spareLines = SPARE_LINES }: { key: Buffer; path: string; spareLines?: number },
): Promise<void> {
  const { wholeBytes, newestSeq } = sizeOf(path);
  if (wholeBytes < (newestSeq / SEALS_A_LINE + spareLines) * LINE_BYTES) return;

  const { anchors, firstBadLine } = parseAnchors(key, readAnchorFile(path) ?? "");
  if (firstBadLine !== null) return;
  const hashes = await hashesAt(query, anchors);
  const lines: string[] = [];
  for (const anchor of anchors.filter((one, index) => isKept(one, anchors[index + 1], index, hashes))) {
    lines.push(anchorLine(key, lines.at(-1) ?? "", anchor));
  }
  if (lines.length < anchors.length) replaceLines(path, lines);
}

function isKept(
  anchor: Anchor,
  next: Anchor | undefined,
  index: number,
  hashes: Map<bigint, string>,
): boolean {
  const thousand = (one: Anchor) => one.seq / BigInt(SEALS_A_LINE);
  const isSample = !next || thousand(next) !== thousand(anchor);
  return index === 0 || isSample || hashes.get(anchor.seq) !== anchor.hash;
}

function sizeOf(path: string) {
  const { wholeBytes, lastLine } = readTail(path);
  return { wholeBytes, newestSeq: Number(lastLine.split(" ")[1] ?? 0) };
}
