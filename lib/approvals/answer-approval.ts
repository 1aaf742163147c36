import "server-only";
import { alert, settleAlerts } from "@/lib/alerts/alert";
import type { Actor } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, Forbidden, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { bookAct } from "./book-act";
import { keepText } from "./keep-text";
import { lockApproval } from "./lock-approval";
import { stateAfter } from "./policy";
import type { AnswerInput } from "./schema";

/**
 * The preparer answers what was asked back; the approval waits again for whoever asked. Refuses `answered-already`.
 * Throws `Forbidden` for anyone else, and `NotFound` for what the actor may not see.
 */
export async function answerApproval(actor: Actor, input: AnswerInput, submission: Submission = {}) {
  return unitOfWork(
    actor,
    async (work) => {
      const approval = await lockApproval(work.tx, actor, input.approvalId);
      if (actor.userId !== approval.preparedById) throw new Forbidden("approval.answer");
      const state = stateAfter(approval.state, "answered");
      if (state === null || approval.version !== input.version) return refuse("answered-already");

      const reasonId = await keepText(work, actor, approval.incidentId, input.answer);
      // The preparer is the only one who can: the row names nobody, so that nobody ever decides on their own.
      await bookAct(work, approval, { act: "answered", decidedById: null, state, reasonId });
      const about = { incidentId: approval.incidentId, subjectId: approval.id };
      work.record({
        type: "approval.answered",
        ...(approval.incidentId && { incidentId: approval.incidentId }),
        reasonId,
        data: { approvalId: approval.id },
      });
      await settleAlerts(work, { subjectId: approval.id, kinds: ["approval-asked-back"] });
      const asked = approval.askedOfId ?? (await lastAsker(work.tx, approval.id));
      if (asked) await alert(work, { ...about, userId: asked, kind: "approval-answered", dueAt: work.now });
      return done({ approvalId: approval.id });
    },
    onceFor("approval.answer", input, submission),
  );
}

async function lastAsker(tx: Parameters<typeof lockApproval>[0], approvalId: string) {
  const last = await tx.approvalDecision.findFirst({
    where: { approvalId, act: "asked_back" },
    orderBy: { decidedAt: "desc" },
  });
  return last?.decidedById ?? null;
}
