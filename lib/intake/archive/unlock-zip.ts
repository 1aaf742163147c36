import type { FileEntry } from "@zip.js/zip.js";
import { IntakeError } from "../intake-error";

/** The content of the entry that begins at an offset, in pieces. Throws `wrong-password`, `encrypted`, `unreadable`. */
export type Unlocked = (offset: number) => AsyncGenerator<Uint8Array>;

/**
 * Opens the locked entries of a zip, in the old way (ZipCrypto, as Windows and most Japanese tools lock) and in
 * WinZip's (AES). How much may be unpacked is for the caller to count: nothing runs ahead of who reads.
 */
export async function unlockZip(bytes: Buffer, password: string): Promise<Unlocked> {
  // Loaded when a password was given: no other file needs it.
  const { ZipReader, Uint8ArrayReader, ERR_INVALID_PASSWORD, ERR_UNSUPPORTED_ENCRYPTION } = await import(
    "@zip.js/zip.js"
  );
  const found = new Map<number, FileEntry>();
  for (const entry of await new ZipReader(new Uint8ArrayReader(bytes)).getEntries())
    if (!entry.directory) found.set(entry.offset, entry);

  const reasonOf = (error: unknown, { zipCrypto }: FileEntry) => {
    const message = error instanceof Error ? error.message : "";
    if (message === ERR_UNSUPPORTED_ENCRYPTION) return "encrypted";
    // The old way keeps one byte to tell a wrong password by: one in 256 goes on, to nonsense.
    return message === ERR_INVALID_PASSWORD || zipCrypto ? "wrong-password" : "unreadable";
  };

  return async function* pieces(offset) {
    const entry = found.get(offset);
    if (!entry) throw new IntakeError("unreadable");
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    let failure: unknown;
    const done = entry
      .getData(writable, { password, useWebWorkers: false, checkCrc32: false })
      .catch((error: unknown) => {
        failure = error;
        return writable.abort(error).catch(() => undefined);
      });
    try {
      yield* readable;
      await done;
    } catch (error) {
      throw new IntakeError(reasonOf(failure ?? error, entry));
    }
    if (failure) throw new IntakeError(reasonOf(failure, entry));
  };
}
