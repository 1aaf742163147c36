import { randomBytes, randomUUID } from "node:crypto";
import { done, type Result, refuse } from "@/lib/errors";
import { StorageFull, storeSealed } from "@/lib/storage/store-sealed";
import { removeSealed } from "@/lib/storage/stored-files";
import { shownFileName } from "./file-name";
import { LONGEST_FILE_BYTES } from "./limits";
import { mediaTypeOf } from "./media-type";

const HEAD_BYTES = 64 * 1024;

/** A file as it comes: its name as it was sent, and its bytes. */
export type SentFile = { readonly name: string; readonly content: AsyncIterable<Uint8Array> };

/** An original that is sealed on the disk, and that no row names yet. */
export type StoredOriginal = {
  readonly storageKey: string;
  readonly key: Buffer;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: Buffer<ArrayBuffer>;
  readonly mediaType: string;
};

class TooLong extends Error {}

/**
 * Seals a file on the disk under a key of its own. Until `keepOriginal` writes its row, it belongs to nobody and
 * nobody can open it: whoever does not go on calls `dropOriginal`. An error of the source is thrown on; in none of
 * these cases is anything left.
 */
export async function storeOriginal(
  { name: sent, content }: SentFile,
  { limit = LONGEST_FILE_BYTES }: { limit?: number } = {},
): Promise<Result<StoredOriginal, "empty" | "file-too-large" | "no-room">> {
  const storageKey = randomUUID();
  const key = randomBytes(32);
  const name = shownFileName(sent);
  const seen: Buffer[] = [];
  try {
    const { bytes, sha256 } = await storeSealed(watch(content, { limit, seen }), { key, storageKey });
    const original = {
      storageKey,
      key,
      name,
      bytes,
      sha256,
      mediaType: mediaTypeOf(Buffer.concat(seen), name),
    };
    if (bytes > 0) return done(original);
    await dropOriginal(original);
    return refuse("empty");
  } catch (error) {
    if (error instanceof TooLong) return refuse("file-too-large");
    if (error instanceof StorageFull) return refuse("no-room");
    throw error;
  }
}

/** Takes a stored original away again. */
export const dropOriginal = ({ storageKey }: Pick<StoredOriginal, "storageKey">) => removeSealed(storageKey);

/** Hands on what comes, keeps the first bytes in `seen`, and throws past `limit`. */
async function* watch(
  content: AsyncIterable<Uint8Array>,
  { limit, seen }: { limit: number; seen: Buffer[] },
) {
  let bytes = 0;
  for await (const chunk of content) {
    if (bytes < HEAD_BYTES) seen.push(Buffer.from(chunk.subarray(0, HEAD_BYTES - bytes)));
    bytes += chunk.byteLength;
    if (bytes > limit) throw new TooLong();
    yield chunk;
  }
}
