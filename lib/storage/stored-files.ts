import { readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { keyOf, placeOf, storageFolder, syncFolder } from "./stored-place";

export type StoredFile = {
  readonly storageKey: string;
  /** It is still coming in, or whoever wrote it ended before it was whole. */
  readonly isPart: boolean;
  readonly changedAt: Date;
};

/** Takes a file away, whole or in part; none is none. */
export async function removeSealed(storageKey: string): Promise<void> {
  const { file, part } = placeOf(storageKey);
  await rm(part, { force: true });
  await rm(file, { force: true });
  await syncFolder(dirname(file)).catch(ignoreMissing);
}

/** Everything that is stored, a folder at a time. What is not ours is passed over. */
export async function* listStored(): AsyncGenerator<StoredFile> {
  for (const folder of await namesIn(storageFolder())) {
    for (const name of await namesIn(join(/* turbopackIgnore: true */ storageFolder(), folder))) {
      const found = keyOf(name);
      if (!found?.storageKey.startsWith(folder)) continue;
      const { file, part } = placeOf(found.storageKey);
      const state = await stat(found.isPart ? part : file).catch(ignoreMissing);
      if (state) yield { ...found, changedAt: state.mtime };
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(ignoreMissing)) ?? [];
}

function ignoreMissing(error: unknown): undefined {
  if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
    return;
  throw error;
}
