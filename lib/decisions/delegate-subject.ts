import "server-only";
import type * as z from "zod";
import type { Actor } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { nameMembers } from "@/lib/incidents/name-members";
import { decideApproval } from "./decide-approval";
import { assertDecides } from "./deciders";
import { lockApproval } from "./lock-approval";
import type { delegateInput } from "./schema";

/**
 * Gives one decision to somebody else who may decide and did not prepare it; they become a member of the incident,
 * so that they see what they decide on. Whoever gave it still sees it. Refuses `not-able` too.
 */
export async function delegateApproval(
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
      const result = await decideApproval(work, actor, { ...which, act: "delegated", delegatedToId: toId });
      if (result.ok && incidentId)
        await nameMembers(work, actor, { incidentId, userIds: [toId], relation: "deputy" });
      return result;
    },
    onceFor("approval.delegate", input, submission),
  );
}
