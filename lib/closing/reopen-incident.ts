import "server-only";
import { keepText } from "@/lib/approvals/keep-text";
import { type Subjects, subjectOf } from "@/lib/approvals/subject";
import { voidApproval } from "@/lib/approvals/void-approval";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { subjects } from "@/lib/decisions/subjects";
import { done, NotFound, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { visibleTo } from "@/lib/incidents/policy";
import { isOver } from "@/lib/incidents/status";
import { END_KINDS } from "./ends";
import { resumeStatus } from "./resume-status";
import type { ReasonInput } from "./schema";

/**
 * Opens a closed or withdrawn incident again, with a reason; everything that was recorded stays, and it stands where
 * the reports that were filed left it. What was approved for its end is spent. Refuses `incident-changed` (it is
 * open already too). Throws `NotFound` for what is purged or not the actor's to see.
 */
export async function reopenIncident(actor: Actor, input: ReasonInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  const { incidentId, version, reason } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const { tx } = work;
      const found = await tx.incident.findFirst({
        where: { AND: [visibleTo(actor, "content"), { id: incidentId }, { purgedAt: null }] },
      });
      if (!found) throw new NotFound("Incident");
      await tx.$queryRaw`SELECT 1 FROM incidents WHERE id = ${incidentId}::uuid FOR NO KEY UPDATE`;
      const incident = await tx.incident.findUniqueOrThrow({ where: { id: incidentId } });
      if (incident.version !== version || !isOver(incident.status)) return refuse("incident-changed");
      const reasonId = await keepText(work, actor, incidentId, reason);
      await spendApprovals(work, actor, { incidentId, reasonId, subjects });
      await resumeStatus(work, incident, "reopen");
      work.record({ type: "incident.reopened", incidentId, reasonId, data: { from: incident.status } });
      return done({ incidentId });
    },
    onceFor("incident.reopen", input, submission),
  );
}

type Spent = { readonly incidentId: string; readonly reasonId: string; readonly subjects: Subjects };

/** A yes to end it held once: to end it again somebody looks again. */
async function spendApprovals(work: Work, actor: Actor, { incidentId, reasonId, subjects }: Spent) {
  const given = await work.tx.approval.findMany({
    where: { incidentId, subjectKind: { in: [...END_KINDS] }, state: "approved" },
    orderBy: { id: "asc" },
  });
  for (const approval of given) {
    const subject = subjectOf(subjects, approval);
    await voidApproval(work, approval, { actor, subject, current: null, reasonId, isTold: false });
  }
}
