import { randomBytes, randomUUID } from "node:crypto";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { Side } from "@/lib/db/generated/enums";
import { sealEvidence } from "@/lib/evidence/evidence-name";
import { storeSealed } from "@/lib/storage/store-sealed";
import { LIST_COLUMNS } from "./make-list";

type Wish = {
  readonly incidentId: string;
  readonly userId: string;
  readonly content: AsyncIterable<Buffer>;
  readonly format?: { readonly charset: string; readonly delimiter: string | null };
  readonly skipsBad?: boolean;
  readonly side?: Side;
};

/** A list as evidence of an incident, with an import of it that is ready to be written; its id, and its disclosure's. */
export async function listInIncident({
  incidentId,
  userId,
  content,
  format = { charset: "utf-8", delimiter: "comma" },
  skipsBad = false,
  side = "principal",
}: Wish): Promise<{ importId: string; disclosureId: string; bytes: number }> {
  const keys = await incidentKeys(db, incidentId);
  const [storageKey, evidenceId, disclosureId, importId] = [1, 2, 3, 4].map(() => randomUUID()) as [
    string,
    string,
    string,
    string,
  ];
  const key = randomBytes(32);
  const { bytes, sha256 } = await storeSealed(content, { key, storageKey });
  const now = new Date();
  const sealed = sealEvidence(keys.data, evidenceId, { name: "list.csv", key });
  await db.evidence.create({
    data: { id: evidenceId, incidentId, state: "sealed", storageKey, bytes, sha256, sealed, addedAt: now },
  });
  await db.disclosure.create({
    data: { id: disclosureId, incidentId, kind: "crossed", recipientsUnknown: true, createdAt: now },
  });
  await db.peopleImport.create({
    data: {
      id: importId,
      incidentId,
      evidenceId,
      disclosureId,
      side,
      state: "writing",
      ...format,
      headerRow: 1,
      columns: [...LIST_COLUMNS],
      skipsBad,
      total: bytes,
      startedById: userId,
      startedAt: now,
      phaseAt: now,
    },
  });
  return { importId, disclosureId, bytes };
}
