import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { readEnv } from "@/lib/env";

const TAIL_BYTES = 1024;

/** Where the anchors stand: in the data folder, beside the database and not in it. */
export function anchorPath(): string {
  return join(readEnv().dataFolder, "audit-anchors.log");
}

/** The text of the file; null where there is none. */
export function readAnchorFile(path: string): string | null {
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

export type Tail = {
  /** The last whole line, "" where there is none. */
  readonly lastLine: string;
  /** Bytes up to the end of the last whole line: what stands behind it was torn by a crash. */
  readonly wholeBytes: number;
};

/** The end of the file without reading all of it. */
export function readTail(path: string): Tail {
  if (!existsSync(path)) return { lastLine: "", wholeBytes: 0 };
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    const start = Math.max(0, size - TAIL_BYTES);
    const bytes = Buffer.alloc(size - start);
    readSync(file, bytes, 0, bytes.length, start);
    const end = bytes.lastIndexOf("\n") + 1;
    const text = bytes.subarray(0, end).toString("latin1");
    return { lastLine: text.split("\n").at(-2) ?? "", wholeBytes: start + end };
  } finally {
    closeSync(file);
  }
}

/** Adds one line behind the whole ones; on disk when this returns. */
export function appendLine(path: string, line: string, { wholeBytes }: Tail): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const isNew = !existsSync(path);
  const file = openSync(path, isNew ? "wx" : "r+", 0o600);
  try {
    ftruncateSync(file, wholeBytes);
    writeSync(file, `${line}\n`, wholeBytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  if (isNew) syncFolder(path);
}

/** Puts other lines in the place of the file: it is the old one or the new one, whenever the power fails. */
export function replaceLines(path: string, lines: readonly string[]): void {
  const draft = `${path}.new`;
  const file = openSync(draft, "w", 0o600);
  try {
    writeSync(file, lines.map((line) => `${line}\n`).join(""));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
  syncFolder(path);
}

function syncFolder(path: string): void {
  if (process.platform === "win32") return;
  const folder = openSync(dirname(path), "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
