import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/*
 * An anchor says outside the database how far the chain had come: one line a pass of the sealer,
 * "sokuho-anchor-1 SEQ HASH TIME MAC". The mac covers the line before as well, so that none can be taken out.
 */
export type Anchor = { readonly seq: bigint; readonly hash: string; readonly at: string };

export type AnchorFile = {
  readonly anchors: readonly Anchor[];
  /** Number of the first line that nobody with the key wrote there, counted from 1. */
  readonly firstBadLine: number | null;
  readonly badLines: number;
  /** The last line has no end: the process was killed while it wrote. Nothing is lost but that line. */
  readonly isTorn: boolean;
};

const LINE = /^sokuho-anchor-1 (\d{1,19}) ([0-9a-f]{64}) (\S{1,30}) ([0-9a-f]{64})$/;

/** The line of an anchor, without its end. `previousLine` is "" for the first. */
export function anchorLine(key: Buffer, previousLine: string, { seq, hash, at }: Anchor): string {
  const body = `sokuho-anchor-1 ${seq} ${hash} ${at}`;
  return `${body} ${macAfter(key, previousLine, body).toString("hex")}`;
}

/** Reads and checks the whole file. Lines that do not fit are left out of `anchors`. */
export function parseAnchors(key: Buffer, text: string): AnchorFile {
  const lines = text.split("\n");
  const isTorn = lines.pop() !== "";
  const anchors: Anchor[] = [];
  let firstBadLine: number | null = null;
  for (const [index, line] of lines.entries()) {
    const anchor = checkLine(key, lines[index - 1] ?? "", line);
    if (anchor) anchors.push(anchor);
    else firstBadLine ??= index + 1;
  }
  return { anchors, firstBadLine, badLines: lines.length - anchors.length, isTorn };
}

/** What a line says, whoever wrote it; null where it is no anchor at all. */
export function readAnchor(line: string): Anchor | null {
  const [, seq, hash, at] = LINE.exec(line) ?? [];
  return seq && hash && at ? { seq: BigInt(seq), hash, at } : null;
}

function checkLine(key: Buffer, previousLine: string, line: string): Anchor | null {
  const anchor = readAnchor(line);
  const mac = Buffer.from(line.slice(-64), "hex");
  if (!anchor || mac.length !== 32) return null;
  return timingSafeEqual(mac, macAfter(key, previousLine, line.slice(0, -65))) ? anchor : null;
}

function macAfter(key: Buffer, previousLine: string, body: string): Buffer {
  const before = createHash("sha256").update(previousLine).digest("hex");
  return createHmac("sha256", key).update(`${before} ${body}`).digest();
}
