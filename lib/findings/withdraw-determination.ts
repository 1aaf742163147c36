import "server-only";
import { voidApproval } from "@/lib/approvals/void-approval";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, Forbidden, NotFound, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { findAsked } from "./decide-findings";
import { determinationSubject } from "./determination-subject";
import { canWithdraw } from "./policy";

export type WithdrawInput = { readonly incidentId: string; readonly determinationId: string };

/**
 * Legal takes back a decision that waits for its approval; the memo stays, marked as void. Refuses `decided-already`.
 * Throws `Forbidden` for somebody else's, `NotFound` for what is not theirs to see.
 */
export async function withdrawDetermination(actor: Actor, input: WithdrawInput, submission: Submission = {}) {
  assertCan(actor, "finding.decide");
  return unitOfWork(
    actor,
    async (work) => {
      const { incidentId, determinationId } = input;
      await findOpenIncident(work.tx, actor, incidentId);
      const where = { id: determinationId, incidentId };
      const determination = await work.tx.determination.findFirst({ where });
      if (!determination) throw new NotFound("Determination");
      if (determination.preparedById !== actor.userId) throw new Forbidden("finding.decide");
      const approval = await findAsked(work, determinationId);
      if (!canWithdraw(actor, determination) || !approval) return refuse("decided-already");
      await voidApproval(work, approval, {
        actor,
        subject: determinationSubject,
        current: null,
        isTold: false,
      });
      work.record({ type: "determination.withdrawn", incidentId, data: { determinationId } });
      return done({ determinationId });
    },
    onceFor("determination.withdraw", input, submission),
  );
}
