import "server-only";
import type * as z from "zod";
import { decideApproval } from "@/lib/approvals/decide-approval";
import { assertDecides } from "@/lib/approvals/deciders";
import { keepText } from "@/lib/approvals/keep-text";
import { lockApproval } from "@/lib/approvals/lock-approval";
import type { returnInput } from "@/lib/approvals/schema";
import type { Outcome } from "@/lib/approvals/subject";
import type { Actor } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { subjects } from "./subjects";

/** A no with its reason, with what follows from it; that ends the approval. Refuses and throws as `approveSubject`. */
export async function returnSubject(
  actor: Actor,
  input: z.output<typeof returnInput>,
  submission: Submission = {},
) {
  assertDecides(actor);
  const { reason, ...which } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const { incidentId } = await lockApproval(work.tx, actor, which.approvalId);
      const reasonId = await keepText(work, actor, incidentId, reason);
      const result = await decideApproval(work, actor, { ...which, act: "returned", reasonId, subjects });
      return result.ok ? done<Outcome>(result.value.outcome ?? "returned") : result;
    },
    onceFor("approval.return", input, submission),
  );
}
