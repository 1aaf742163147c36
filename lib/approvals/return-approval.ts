import "server-only";
import type * as z from "zod";
import { type Actor, assertCan } from "@/lib/auth/actor";
import type { Approval } from "@/lib/db/generated/client";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { decideApproval } from "./decide-approval";
import { keepText } from "./keep-text";
import { lockApproval } from "./lock-approval";
import type { returnInput } from "./schema";

/** What the subject's module does in the same unit of work. */
type Following = { readonly follow?: (work: Work, approval: Approval) => Promise<void> };

/** A no with its reason; that ends this approval. Refuses and throws as `decideApproval`. */
export async function returnApproval(
  actor: Actor,
  input: z.output<typeof returnInput>,
  { follow, ...submission }: Submission & Following = {},
) {
  assertCan(actor, "approval.decide");
  const { reason, ...which } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const approval = await lockApproval(work.tx, actor, which.approvalId);
      const reasonId = await keepText(work, actor, approval.incidentId, reason);
      const result = await decideApproval(work, actor, { ...which, act: "returned", reasonId });
      if (result.ok) await follow?.(work, approval);
      return result;
    },
    onceFor("approval.return", input, submission),
  );
}
