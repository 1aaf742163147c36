import "server-only";
import type * as z from "zod";
import { decideApproval } from "@/lib/approvals/decide-approval";
import { assertDecides } from "@/lib/approvals/deciders";
import { lockApproval } from "@/lib/approvals/lock-approval";
import type { delegateInput } from "@/lib/approvals/schema";
import type { Actor } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { nameMembers } from "@/lib/incidents/name-members";
import { subjects } from "./subjects";

/**
 * Gives one decision to somebody else who may decide on it and did not prepare it; they become a member of the incident,
 * so that they see what they decide on. Whoever gave it still sees it. Refuses `not-able` too.
 */
export async function delegateSubject(
  actor: Actor,
  input: z.output<typeof delegateInput>,
  submission: Submission = {},
) {
  assertDecides(actor);
  const { toId, ...which } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const { incidentId } = await lockApproval(work.tx, actor, which.approvalId);
      const deed = { ...which, act: "delegated" as const, delegatedToId: toId, subjects };
      const result = await decideApproval(work, actor, deed);
      if (result.ok && incidentId)
        await nameMembers(work, actor, { incidentId, userIds: [toId], relation: "deputy" });
      return result;
    },
    onceFor("approval.delegate", input, submission),
  );
}
