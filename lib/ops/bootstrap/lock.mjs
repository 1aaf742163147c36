import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { identify, lives } from "./processes.mjs";

/**
 * Takes a lock file for this process: `{ release }`, or `{ holder }` when a living process has it.
 * What a dead process left behind is taken over.
 */
export function takeLock(path, note = {}) {
  mkdirSync(dirname(path), { recursive: true });
  const own = `${path}.${process.pid}`;
  writeFileSync(own, JSON.stringify({ ...identify(), ...note }), { mode: 0o600 });
  try {
    for (;;) {
      try {
        // A hard link appears whole or not at all, and never over another one.
        linkSync(own, path);
        return { release: () => release(path) };
      } catch (error) {
        if (error?.code !== "EEXIST") throw error;
      }
      const holder = readLock(path);
      if (lives(holder)) return { holder };
      discard(path, holder);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** Takes the lock as soon as it is free; `waiting` is called once if it has to wait. */
export async function waitForLock(path, waiting) {
  for (let told = false; ; told = true) {
    const { release, holder } = takeLock(path);
    if (release) return release;
    if (!told) waiting?.(holder);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Who holds a lock, living or dead; null where nobody does. */
export function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

// Moved aside first: if somebody else took it over in between, theirs is put back.
function discard(path, dead) {
  const aside = `${path}.${process.pid}.dead`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = readLock(aside);
  if (moved && (moved.pid !== dead?.pid || moved.startedAt !== dead?.startedAt)) {
    try {
      linkSync(aside, path);
    } catch {
      // A third one is quicker still: they hold it now.
    }
  }
  rmSync(aside, { force: true });
}

function release(path) {
  if (readLock(path)?.pid === process.pid) rmSync(path, { force: true });
}
