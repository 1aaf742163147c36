import "server-only";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { IntakeError } from "@/lib/intake/intake-error";
import { openSealed, readSealed } from "@/lib/storage/open-sealed";
import { openEvidence } from "./evidence-name";

/**
 * The whole original and its name, for jobs and commands that have found the evidence within what their actor may
 * see: there is no actor here, and no entry in the chain of custody. Throws `NotFound` where it is not in this
 * incident or not kept, `IntakeError` ("too-large") past `limit` bytes, and `SealBroken` or `StoredFileMissing`
 * where the stored file is not what it was.
 */
export async function readOriginal(
  incidentId: string,
  evidenceId: string,
  limit: number,
): Promise<{ readonly fileName: string; readonly bytes: Buffer<ArrayBuffer> }> {
  const { row, name, key } = await findOriginal(incidentId, evidenceId);
  if (Number(row.bytes) > limit) throw new IntakeError("too-large", {}, limit);
  return { fileName: name, bytes: await readSealed(row.storageKey, key, limit) };
}

/** The same, piece by piece and of any length. */
export async function openOriginal(incidentId: string, evidenceId: string) {
  const { row, name, key } = await findOriginal(incidentId, evidenceId);
  const { mediaType, sha256, storageKey } = row;
  return {
    fileName: name,
    bytes: Number(row.bytes),
    mediaType,
    sha256,
    content: openSealed(storageKey, key),
  };
}

async function findOriginal(incidentId: string, evidenceId: string) {
  const row = await db.evidence.findFirst({ where: { id: evidenceId, incidentId, state: "sealed" } });
  if (!row) throw new NotFound("Evidence");
  const keys = await incidentKeys(db, incidentId);
  return { row, ...openEvidence(keys.data, row) };
}
