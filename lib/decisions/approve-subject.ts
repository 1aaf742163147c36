import "server-only";
import { decideApproval } from "@/lib/approvals/decide-approval";
import { assertDecides } from "@/lib/approvals/deciders";
import { findApproval, lockApproval } from "@/lib/approvals/lock-approval";
import type { ApproveInput } from "@/lib/approvals/schema";
import { type Outcome, subjectOf } from "@/lib/approvals/subject";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { subjects } from "./subjects";

/**
 * A yes to anything that can be approved, with what follows from it. Where the subject changed after it was asked the
 * yes does not count: the approval is void, and the outcome says what became of it. Refuses `decided-already`. Throws
 * `Forbidden` for one's own and for who was not asked, `NotFound` for what the actor may not see.
 */
export async function approveSubject(actor: Actor, input: ApproveInput, submission: Submission = {}) {
  assertDecides(actor);
  const { approvalId } = input;
  const found = await findApproval(db, actor, approvalId);
  const read = await subjectOf(subjects, found).reader(actor, found);
  return unitOfWork(
    actor,
    async (work) => {
      await lockApproval(work.tx, actor, approvalId);
      const current = await read(work);
      const result = await decideApproval(work, actor, { ...input, act: "approved", current, subjects });
      return result.ok ? done<Outcome>(result.value.outcome ?? "approved") : result;
    },
    onceFor("approval.approve", input, submission),
  );
}
