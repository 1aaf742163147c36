import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import type { MadeFile } from "./make-mail";

export type Lock = "zip-crypto" | "aes-128" | "aes-256";

const STRENGTHS = { "aes-128": 1, "aes-256": 3 } as const;

/** A zip whose files are locked, but for those that are `open`. */
export async function makeLockedZip(
  files: readonly (MadeFile & { readonly open?: boolean })[],
  password: string,
  lock: Lock,
): Promise<Buffer> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const { name, bytes, open = false } of files) {
    const how =
      lock === "zip-crypto"
        ? { password, zipCrypto: true }
        : { password, encryptionStrength: STRENGTHS[lock] };
    await writer.add(name, new Uint8ArrayReader(bytes), open ? {} : how);
  }
  return Buffer.from(await writer.close());
}
