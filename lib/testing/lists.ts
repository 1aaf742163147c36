import { randomBytes, randomUUID } from "node:crypto";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { sealEvidence } from "@/lib/evidence/evidence-name";
import { storeSealed } from "@/lib/storage/store-sealed";

/** A file of an incident, sealed on the disk as a received one is; its id. */
export async function aFileOf(
  incidentId: string,
  content: string | Uint8Array,
  name = "list.csv",
): Promise<string> {
  const { data } = await incidentKeys(db, incidentId);
  const [evidenceId, storageKey, key] = [randomUUID(), randomUUID(), randomBytes(32)];
  const { bytes, sha256 } = await storeSealed(pieces(content), { key, storageKey });
  await db.evidence.create({
    data: {
      ...{ id: evidenceId, incidentId, storageKey, bytes, sha256 },
      state: "sealed",
      purpose: "proof",
      sealed: sealEvidence(data, evidenceId, { name, key }),
      addedAt: new Date(),
    },
  });
  return evidenceId;
}

async function* pieces(content: string | Uint8Array) {
  yield Buffer.from(content);
}
