import "server-only";
import { decideApproval } from "@/lib/approvals/decide-approval";
import { requestApproval } from "@/lib/approvals/request-approval";
import type { ApproveInput } from "@/lib/approvals/schema";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { done } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { carryOutDecision } from "./carry-out-decision";
import { contentOf } from "./content-of";
import { findQuestion } from "./find-question";
import { readStanding } from "./read-standing";
import { settleEscalation } from "./settle-escalation";

export type Outcome = "approved" | "content-changed" | "content-gone";

/**
 * A yes to one question of an escalation, with what follows from it. Where the incident changed after it was asked
 * the yes does not count: the approval is void, and the same is asked again as it is now (`content-changed`), or no
 * more (`content-gone`). Refuses `decided-already`. Throws `Forbidden` for one's own and for who was not asked.
 */
export async function approveQuestion(actor: Actor, input: ApproveInput, submission: Submission = {}) {
  assertCan(actor, "approval.decide");
  return unitOfWork(
    actor,
    async (work) => {
      const found = await findQuestion(work, actor, input.approvalId);
      const { kind, escalation, incident, summary } = found;
      const { standing } = await readStanding(work.tx, incident, work.now);
      const current = contentOf(kind, { escalationId: escalation.id, plan: summary.plan, standing });
      const result = await decideApproval(work, actor, { ...input, act: "approved", current });
      if (!result.ok) return result;
      if (result.value.state === "void") {
        if (current) await askAgain(work, found, current);
        else await settleEscalation(work, escalation);
        return done<Outcome>(current ? "content-changed" : "content-gone");
      }
      await carryOutDecision(work, actor, found);
      await settleEscalation(work, escalation);
      return done<Outcome>("approved");
    },
    onceFor("approval.approve", input, submission),
  );
}

type Found = Awaited<ReturnType<typeof findQuestion>>;

/** The question as it is now, of the same person and by the same time. */
async function askAgain(work: Work, { approval, kind, escalation }: Found, content: object): Promise<void> {
  const { incidentId, preparedById, askedOfId, dueAt } = approval;
  if (!incidentId) return;
  await requestApproval(work, {
    incidentId,
    subjectKind: kind,
    subjectId: escalation.id,
    content: { ...content },
    preparedById,
    askedOfId,
    dueAt,
  });
}
