import "server-only";
import type { Content } from "@/lib/approvals/content-hash";
import type { Ending, Outcome, Subject } from "@/lib/approvals/subject";
import type { Approval } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { approveDocument, returnDocument, voidDocument } from "@/lib/documents/decide-document";
import { isOver } from "@/lib/incidents/status";
import { determinationContent } from "./determination-content";
import { groundOf } from "./ground";
import { loadAssessment } from "./load-assessment";
import { stateAfter } from "./policy";
import { supersedeInForce } from "./supersede-in-force";

/**
 * What legal decided, with its memo. A yes puts it in force in place of what was decided before; where the facts are
 * others by now it does not count, and legal looks again.
 */
export const determinationSubject: Subject = {
  reader: (_actor, approval) => (work) => currentContent(work, approval),
  follow: followDetermination,
};

async function currentContent({ tx, now }: Work, { subjectId }: Approval): Promise<Content | null> {
  const determination = await tx.determination.findUnique({
    where: { id: subjectId },
    include: { document: true, incident: true },
  });
  if (determination?.state !== "awaiting" || isOver(determination.incident.status)) return null;
  const assessment = await loadAssessment(tx, determination.incident, now);
  return determinationContent(determination, groundOf(assessment));
}

const ACTS = { approved: "approve", returned: "return", void: "void" } as const;

async function followDetermination(work: Work, ending: Ending): Promise<Outcome> {
  const { actor, approval, state } = ending;
  const determination = await work.tx.determination.findUnique({ where: { id: approval.subjectId } });
  const after = determination && stateAfter(determination.state, ACTS[state]);
  if (!determination || !after) return "content-gone";
  const { id, incidentId, documentId } = determination;
  if (state === "approved") await supersedeInForce(work, incidentId);
  await work.tx.determination.update({
    where: { id },
    data: { state: after, version: { increment: 1 }, ...(state === "approved" && { inForceAt: work.now }) },
  });
  const about = { incidentId, data: { determinationId: id } };
  if (state === "approved" && actor.userId) {
    await approveDocument(work, { documentId, approvedById: actor.userId });
    work.record({ type: "determination.approved", ...about });
    return state;
  }
  if (state === "returned") {
    await returnDocument(work, documentId);
    work.record({ type: "determination.returned", ...about });
    return state;
  }
  await voidDocument(work, documentId);
  work.record({ type: "determination.voided", ...about });
  return state === "void" && ending.current ? "content-changed" : "content-gone";
}
