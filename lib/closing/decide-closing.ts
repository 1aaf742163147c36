import "server-only";
import { decideApproval } from "@/lib/approvals/decide-approval";
import { keepText } from "@/lib/approvals/keep-text";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, NotFound, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { closingContent } from "./closing";
import { followClosing } from "./follow-closing";
import type { StepState } from "./open-items";
import { visibleTo } from "./policy";

export type DecideClosingInput = {
  readonly approvalId: string;
  readonly version: number;
  readonly act: "approved" | "returned";
  /** Why it is returned; sealed. */
  readonly reason: string | null;
  /** The guide's states of the steps as they are now, never from a form. */
  readonly steps: readonly StepState[];
};

/**
 * Somebody else approves that an incident is closed over what is open, or returns it with a reason; then work goes
 * on. Where something else is open by now the approval is void, as a value. Refuses `reason-needed`,
 * `decided-already` and `not-able`. Throws `Forbidden` for one's own, `NotFound` for what is not theirs to see.
 */
export async function decideClosing(actor: Actor, input: DecideClosingInput, submission: Submission = {}) {
  assertCan(actor, "approval.decide");
  const { approvalId, version, act, reason, steps } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const found = await work.tx.approval.findFirst({
        where: {
          AND: [{ incident: visibleTo(actor, "content") }, { id: approvalId, subjectKind: "close-incident" }],
        },
      });
      if (!found?.incidentId || steps.length === 0) throw new NotFound("Approval");
      const { incidentId, subjectId } = found;
      if (act === "returned" && !reason) return refuse("reason-needed");
      const deed = { approvalId, version };
      const result =
        act === "approved"
          ? await decideApproval(work, actor, {
              ...deed,
              act,
              current: closingContent({ incidentId, reasonId: subjectId }, steps),
            })
          : await decideApproval(work, actor, {
              ...deed,
              act,
              reasonId: await keepText(work, actor, incidentId, reason ?? ""),
            });
      if (!result.ok) return result;
      const { state } = result.value;
      if (state !== "approved") await followClosing(work, incidentId);
      return done({ incidentId, state });
    },
    onceFor("closing.decide", { approvalId, version, act, reason }, submission),
  );
}
