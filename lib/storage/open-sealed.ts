import { createReadStream } from "node:fs";
import { SealBroken } from "@/lib/crypto/sealing";
import { cutPieces } from "./cut-pieces";
import { FRAME_BYTES, fileKey, HEADER_BYTES, openFrame, TAG_BYTES, VERSION } from "./frames";
import { placeOf } from "./stored-place";

/** A file that should be there is not. */
export class StoredFileMissing extends Error {
  constructor(storageKey: string) {
    super(`The stored file ${storageKey} is missing`);
    this.name = "StoredFileMissing";
  }
}

/** A file is longer than the reader can take. */
export class StoredFileTooLong extends Error {
  constructor(storageKey: string) {
    super(`The stored file ${storageKey} is longer than can be read at once`);
    this.name = "StoredFileTooLong";
  }
}

/**
 * The original, piece by piece (64 KiB). Throws `StoredFileMissing`, and `SealBroken` as soon as anything is not as
 * it was sealed: what was yielded before that is right, and yet not the whole file.
 */
export async function* openSealed(storageKey: string, key: Buffer): AsyncGenerator<Buffer> {
  const broken = new SealBroken({ table: "storage", column: "file", row: storageKey });
  const chunks = sealedBytes(storageKey);
  const first = await chunks.next();
  const head = first.done ? Buffer.alloc(0) : first.value;
  if (head.length < HEADER_BYTES || head[0] !== VERSION) throw broken;

  const own = fileKey(key, storageKey, head.subarray(0, HEADER_BYTES));
  let index = 0;
  for await (const { piece, isLast } of cutPieces(behind(head, chunks), FRAME_BYTES + TAG_BYTES)) {
    const plain = openFrame(own, { index, isLast }, piece);
    if (!plain) throw broken;
    yield plain;
    index += 1;
  }
}

/**
 * The whole original, in memory of its own that can be handed to a thread; throws as `openSealed` does, and
 * `StoredFileTooLong` past `limit` bytes.
 */
export async function readSealed(
  storageKey: string,
  key: Buffer,
  limit: number,
): Promise<Buffer<ArrayBuffer>> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of openSealed(storageKey, key)) {
    bytes += piece.length;
    if (bytes > limit) throw new StoredFileTooLong(storageKey);
    pieces.push(piece);
  }
  const whole = Buffer.from(new ArrayBuffer(bytes));
  let at = 0;
  for (const piece of pieces) at += piece.copy(whole, at);
  return whole;
}

async function* sealedBytes(storageKey: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(placeOf(storageKey).file, { highWaterMark: 4 * FRAME_BYTES });
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw isMissing ? new StoredFileMissing(storageKey) : error;
  }
}

async function* behind(head: Buffer, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield head.subarray(HEADER_BYTES);
  yield* chunks;
}
