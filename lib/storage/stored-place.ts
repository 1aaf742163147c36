import { mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readEnv } from "@/lib/env";

const KEY = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where every sealed file lies: `ab/<uuid>`, and `ab/<uuid>.part` while it comes in. */
export const storageFolder = (): string => join(/* turbopackIgnore: true */ readEnv().dataFolder, "evidence");

/** The file of a storage key. Throws for anything but a uuid, so that no key can lead elsewhere. */
export function placeOf(storageKey: string): { readonly file: string; readonly part: string } {
  if (!KEY.test(storageKey)) throw new Error("A storage key is a uuid");
  const file = join(/* turbopackIgnore: true */ storageFolder(), storageKey.slice(0, 2), storageKey);
  return { file, part: `${file}.part` };
}

/** The storage key of a file name, complete or coming in; null for what is not ours. */
export function keyOf(name: string): { readonly storageKey: string; readonly isPart: boolean } | null {
  const isPart = name.endsWith(".part");
  const storageKey = isPart ? name.slice(0, -".part".length) : name;
  return KEY.test(storageKey) ? { storageKey, isPart } : null;
}

/** Makes the folder of a file, for this user alone, and has the disk remember it. */
export async function makeFolderOf(file: string): Promise<void> {
  const folder = dirname(file);
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (made === undefined) return;
  await syncFolder(dirname(folder));
  await syncFolder(dirname(dirname(folder)));
}

/** A name that was added, changed or taken away outlasts a power failure. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder, and keeps its names by itself.
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
