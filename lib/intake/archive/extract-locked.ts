import { IntakeError } from "../intake-error";
import { LIMITS } from "../limits";
import { openFile } from "../open-file";
import { sniffKind } from "../sniff-kind";
import { openZip, unpack } from "./open-zip";

/** A file out of a locked one, as it was put in. */
export type ExtractedFile = { readonly name: string; readonly bytes: Uint8Array };

/**
 * Everything that a password opens: the locked entries of a zip, and of the zips that are attached to a mail. Throws
 * `IntakeError`: `wrong-password` where it opens none of them, `encrypted` where nothing is locked in this way.
 */
export async function extractLocked(
  bytes: Buffer,
  { fileName, password }: { readonly fileName: string; readonly password: string },
): Promise<readonly ExtractedFile[]> {
  const { files } = await openFile(bytes, { fileName });
  const budget = { bytes: LIMITS.unpackedBytes };
  const extracted: ExtractedFile[] = [];
  let refused = 0;
  for (const file of files) {
    if (sniffKind(file.bytes, file.fileName).kind !== "zip") continue;
    for (const entry of await openZip(file.bytes, budget, password)) {
      if (!entry.encrypted) continue;
      try {
        extracted.push({ name: entry.name, bytes: await unpack(entry) });
      } catch (error) {
        if (!(error instanceof IntakeError) || error.code !== "wrong-password") throw error;
        refused++;
      }
    }
  }
  if (extracted.length === 0) throw new IntakeError(refused > 0 ? "wrong-password" : "encrypted");
  return extracted;
}
