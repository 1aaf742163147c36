import "server-only";
import { randomUUID } from "node:crypto";
import type { Work } from "@/lib/db/unit-of-work";
import { type Content, contentHash } from "./content-hash";
import type { SubjectKind } from "./subject-kinds";

export type Request = {
  readonly incidentId: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly content: Content;
  readonly preparedById: string;
  /** Null asks everyone who may. Never the preparer: the database refuses it too. */
  readonly askedOfId: string | null;
  /** Until when it is asked for; left out it is not urgent. */
  readonly dueAt?: Date | null;
};

/** Freezes a subject and asks for its approval, inside a unit of work. Answers the id of the approval. */
export async function requestApproval(work: Work, request: Request): Promise<string> {
  const { incidentId, subjectKind, subjectId, content, preparedById, askedOfId, dueAt } = request;
  const id = randomUUID();
  await work.tx.approval.create({
    data: {
      id,
      incidentId,
      subjectKind,
      subjectId,
      contentHash: contentHash(content),
      preparedById,
      askedOfId,
      askedAt: work.now,
      dueAt: dueAt ?? null,
    },
  });
  work.record({ type: "approval.requested", incidentId, data: { approvalId: id, subjectKind } });
  return id;
}
