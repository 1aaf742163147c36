import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { IntakeError } from "../intake-error";
import { LIMITS } from "../limits";
import { decodeText } from "../text/decode-text";
import { type Unlocked, unlockZip } from "./unlock-zip";

/** What may still be unpacked from one file, over all the archives in it. */
export type UnpackBudget = { bytes: number };

export type ArchiveEntry = {
  /** As it stands in the archive; a name is shown and never opened as a path. */
  readonly name: string;
  readonly size: number;
  readonly encrypted: boolean;
  /** Encrypted, and no password was given. */
  readonly locked: boolean;
  /** The content in pieces. Throws `unpacks-too-large` before more than the budget lies in memory. */
  readonly pieces: () => AsyncGenerator<Buffer>;
};

const UTF8_NAME = 0x800;

/** The entries of a zip, its folders left out. Nothing is unpacked yet. The password is for those that need one. */
export async function openZip(
  bytes: Buffer,
  budget: UnpackBudget,
  password?: string,
): Promise<readonly ArchiveEntry[]> {
  try {
    const zip = await fromBufferPromise(bytes, {
      lazyEntries: true,
      decodeStrings: false,
      validateEntrySizes: true,
    });
    const entries: ArchiveEntry[] = [];
    let unlocked: Unlocked | undefined;
    for await (const entry of zip.eachEntry()) {
      if (entries.length >= LIMITS.archiveEntries)
        throw new IntakeError("too-many-entries", {}, LIMITS.archiveEntries);
      const name = nameOf(entry);
      if (name.endsWith("/")) continue;
      if (password && entry.isEncrypted()) unlocked ??= await unlockZip(bytes, password);
      entries.push(toEntry({ zip, entry, name, budget, unlocked }));
    }
    return entries;
  } catch (error) {
    throw error instanceof IntakeError ? error : new IntakeError("unreadable");
  }
}

/** Windows writes names in CP932 and says nothing; only some tools set the mark for UTF-8. */
function nameOf(entry: Entry): string {
  const raw = entry.fileNameRaw;
  return entry.generalPurposeBitFlag & UTF8_NAME ? raw.toString("utf8") : decodeText(raw).text;
}

type Listed = {
  readonly zip: ZipFile;
  readonly entry: Entry;
  readonly name: string;
  readonly budget: UnpackBudget;
  readonly unlocked: Unlocked | undefined;
};

function toEntry({ zip, entry, name, budget, unlocked }: Listed): ArchiveEntry {
  const encrypted = entry.isEncrypted();
  const locked = encrypted && !unlocked;
  return {
    name,
    size: entry.uncompressedSize,
    encrypted,
    locked,
    async *pieces() {
      if (locked) throw new IntakeError("encrypted", { file: name });
      if (entry.uncompressedSize > budget.bytes)
        throw new IntakeError("unpacks-too-large", { file: name }, LIMITS.unpackedBytes);
      try {
        const stream =
          encrypted && unlocked
            ? unlocked(entry.relativeOffsetOfLocalHeader)
            : await zip.openReadStreamPromise(entry);
        let sum = 0;
        for await (const piece of stream) {
          budget.bytes -= piece.length;
          if (budget.bytes < 0)
            throw new IntakeError("unpacks-too-large", { file: name }, LIMITS.unpackedBytes);
          sum = crc32(piece, sum);
          yield piece;
        }
        // The archive keeps a sum of what was put in: one changed bit may be one person less. AES leaves it out, for a
        // code of its own that was checked.
        const unsigned = encrypted && entry.crc32 === 0;
        if (sum !== entry.crc32 && !unsigned)
          throw new IntakeError(encrypted ? "wrong-password" : "unreadable", { file: name });
      } catch (error) {
        const { code, place, limit } = error instanceof IntakeError ? error : new IntakeError("unreadable");
        throw new IntakeError(code, { ...place, file: name }, limit);
      }
    },
  };
}

/** A whole entry in memory. Throws `unpacks-too-large`. */
export async function unpack(entry: ArchiveEntry): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of entry.pieces()) {
    size += piece.length;
    if (size > LIMITS.unpackedFileBytes)
      throw new IntakeError("unpacks-too-large", { file: entry.name }, LIMITS.unpackedFileBytes);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
