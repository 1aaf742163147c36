import { createHash, randomBytes } from "node:crypto";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { cutPieces } from "./cut-pieces";
import { FRAME_BYTES, fileKey, SALT_BYTES, sealFrame, VERSION } from "./frames";
import { makeFolderOf, placeOf, syncFolder } from "./stored-place";

/** The disk has no room for it. What was written of the file is gone again. */
export class StorageFull extends Error {
  constructor() {
    super("There is no room left where files are stored");
    this.name = "StorageFull";
  }
}

/** Length in bytes and hash of an original. */
export type StoredContent = { readonly bytes: number; readonly sha256: Buffer<ArrayBuffer> };

/**
 * Seals a stream into a new file and answers the length and the SHA-256 of the original. Only a whole file has its
 * name: it is written beside, flushed to the disk and then renamed. Whatever goes wrong, in the source or on the
 * disk, leaves nothing behind. Throws `StorageFull`. `key` is 32 bytes, `storageKey` a new uuid.
 */
export async function storeSealed(
  content: AsyncIterable<Uint8Array>,
  { key, storageKey }: { readonly key: Buffer; readonly storageKey: string },
): Promise<StoredContent> {
  const { file, part } = placeOf(storageKey);
  await makeFolderOf(file);
  const handle = await open(part, "wx", 0o600);
  try {
    const written = await writeFrames(content, { key, storageKey, handle }).finally(() => handle.close());
    await rename(part, file);
    await syncFolder(dirname(file));
    return written;
  } catch (error) {
    await rm(part, { force: true });
    throw isFull(error) ? new StorageFull() : error;
  }
}

async function writeFrames(
  content: AsyncIterable<Uint8Array>,
  { key, storageKey, handle }: { key: Buffer; storageKey: string; handle: FileHandle },
): Promise<StoredContent> {
  const header = Buffer.concat([Buffer.from([VERSION]), randomBytes(SALT_BYTES)]);
  const own = fileKey(key, storageKey, header);
  const hash = createHash("sha256");
  let bytes = 0;
  let index = 0;
  await handle.writeFile(header);
  for await (const { piece, isLast } of cutPieces(content, FRAME_BYTES)) {
    hash.update(piece);
    bytes += piece.length;
    await handle.writeFile(sealFrame(own, { index, isLast }, piece));
    index += 1;
  }
  await handle.sync();
  return { bytes, sha256: Buffer.from(hash.digest()) };
}

function isFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && ["ENOSPC", "EDQUOT"].includes(String(error.code));
}
