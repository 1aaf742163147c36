import { randomBytes } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

/** A new file for its owner alone, whole on the disk or not there at all; throws `EEXIST` where there is one. */
export function writeNewFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const part = writePart(path, text);
  try {
    // Unlike a rename, a link takes nobody's place.
    linkSync(part, path);
  } finally {
    rmSync(part, { force: true });
  }
  flushFolder(path);
}

/** Puts a text in the place of a file: whoever reads it meanwhile has the old one or the new one. */
export function replaceFile(path: string, text: string): void {
  renameSync(writePart(path, text), path);
  flushFolder(path);
}

const LEFT_BEHIND_MS = 600_000;

/** Takes away what writing a file left beside it when its process died: it holds what the file once held. */
export function removeLeftParts(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    const part = join(dirname(path), name);
    if (!name.startsWith(`${basename(path)}.`) || !name.endsWith(".part")) continue;
    const found = statSync(part, { throwIfNoEntry: false });
    if (found && Date.now() - found.mtimeMs > LEFT_BEHIND_MS) rmSync(part, { force: true });
  }
}

/** Gives a file a second name, unless somebody did before. */
export function keepBeside(path: string, second: string): void {
  try {
    linkSync(path, second);
    flushFolder(second);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}

/** Gives a file another name, in the place of whatever has it, and has the disk remember it. */
export function renameFile(from: string, to: string): void {
  renameSync(from, to);
  flushFolder(to);
}

function writePart(path: string, text: string): string {
  const part = `${path}.${randomBytes(6).toString("hex")}.part`;
  const file = openSync(part, "wx", 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return part;
}

/** A name that was added or changed outlasts a power failure. */
function flushFolder(path: string): void {
  // Windows cannot open a folder, and keeps its names by itself.
  if (process.platform === "win32") return;
  const folder = openSync(dirname(path), "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
