import { statSync } from "node:fs";
import { type MasterKey, readMasterKey } from "./master-key";

/**
 * Where the files of one key file lie. `next` is being rotated to, and `previous` was rotated from: it stays until
 * somebody removes it, since backups from before the rotation need it.
 */
export const masterKeyFiles = (keyFile: string) => ({
  current: keyFile,
  next: `${keyFile}.next`,
  previous: `${keyFile}.previous`,
});

/** The master key that a row names, wherever a rotation has got to; null where no file has it. */
export function findMasterKey(keyFile: string, id: string): MasterKey | null {
  const { current, next, previous } = masterKeyFiles(keyFile);
  // A rotation gives its files other names meanwhile: what was not there yet may be there now.
  for (const path of [current, next, previous, current]) {
    const key = readFresh(path);
    if (key?.id === id) return key;
  }
  return null;
}

type Read = { readonly stamp: string; readonly key: MasterKey | null };
const read = new Map<string, Read>();

/** The key of a file, read again only when the file was changed: a rotation needs no new start. */
export function readFresh(path: string): MasterKey | null {
  const stamp = stampOf(path);
  const known = read.get(path);
  if (known?.stamp === stamp) return known.key;
  const key = readMasterKey(path);
  read.set(path, { stamp, key });
  return key;
}

function stampOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.ino} ${found.size} ${found.mtimeMs} ${found.mode}` : "";
}

/** For tests that change files within one tick. */
export function forgetReadFiles(): void {
  read.clear();
}
