import "server-only";
import type { Content } from "@/lib/approvals/content-hash";
import type { Ending, Outcome, Subject } from "@/lib/approvals/subject";
import type { Approval } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { moveStatus } from "@/lib/incidents/move-status";
import { endOpenWork } from "./end-open-work";
import { followReturn } from "./follow-return";
import { readDuties, withdrawingContent } from "./withdrawing";

/** Withdrawing an incident: the approval carries it out. */
export const withdrawSubject: Subject = {
  reader: (_actor, approval) => (work) => currentContent(work, approval),
  follow: followWithdrawing,
};

async function currentContent({ tx, now }: Work, approval: Approval): Promise<Content | null> {
  const { incidentId, subjectId } = approval;
  if (!incidentId) return null;
  const incident = await tx.incident.findUniqueOrThrow({ where: { id: incidentId } });
  return withdrawingContent({ incidentId, reasonId: subjectId }, await readDuties(tx, incident, now));
}

async function followWithdrawing(work: Work, ending: Ending): Promise<Outcome> {
  const { actor, approval, state } = ending;
  const { incidentId, subjectId: reasonId } = approval;
  if (!incidentId) return "content-gone";
  if (state !== "approved") {
    await followReturn(work, incidentId);
    return state === "void" ? "content-changed" : state;
  }
  await endOpenWork(work, actor, { incidentId, subjects: ending.subjects, reasonId });
  const incident = await work.tx.incident.findUniqueOrThrow({ where: { id: incidentId } });
  await moveStatus(work, incident, "withdraw");
  work.record({ type: "incident.withdrawn", incidentId, reasonId, data: { approvalId: approval.id } });
  return "approved";
}
