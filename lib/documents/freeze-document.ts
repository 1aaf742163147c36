import "server-only";
import { randomUUID } from "node:crypto";
import { contentHash } from "@/lib/approvals/content-hash";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { seal } from "@/lib/crypto/sealing";
import type { Work } from "@/lib/db/unit-of-work";
import type { DocumentContent } from "./document-content";
import type { DocumentKind } from "./document-kinds";
import { contentPlace } from "./open-document";

export type NewDocument = {
  readonly incidentId: string;
  readonly kind: DocumentKind;
  readonly content: DocumentContent;
  readonly preparedById: string;
  /** "approved" where nobody has to approve it. */
  readonly state: "awaiting" | "approved";
  /** Of when its figures are. */
  readonly snapshotAt: Date;
};

/**
 * Keeps a text as it is, for good: numbered within its kind and incident, sealed, with its hash. Refuses nothing; the
 * caller has found the incident for its actor.
 */
export async function freezeDocument(work: Work, document: NewDocument) {
  const { incidentId, kind, content, ...kept } = document;
  const { tx } = work;
  // One number after the other: two that are frozen at once follow each other.
  await tx.$queryRaw`SELECT 1 FROM incidents WHERE id = ${incidentId}::uuid FOR NO KEY UPDATE`;
  const { _max } = await tx.document.aggregate({ where: { incidentId, kind }, _max: { number: true } });
  const number = (_max.number ?? 0) + 1;
  const documentId = randomUUID();
  const keys = await incidentKeys(tx, incidentId);
  const hash = contentHash(content);
  await tx.document.create({
    data: {
      ...kept,
      id: documentId,
      incidentId,
      kind,
      number,
      content: seal(keys.data, contentPlace(documentId), JSON.stringify(content)),
      contentHash: hash,
    },
  });
  work.record({ type: "document.frozen", incidentId, data: { documentId, kind, number } });
  return { documentId, contentHash: hash, number };
}
