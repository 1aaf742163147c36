import "server-only";
import type * as z from "zod";
import type { Actor } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { decideApproval } from "./decide-approval";
import { assertDecides } from "./deciders";
import { keepText } from "./keep-text";
import { lockApproval } from "./lock-approval";
import type { askBackInput } from "./schema";

/** Asks the preparer something before deciding; the time goes on. Refuses and throws as `decideApproval`. */
export async function askBack(
  actor: Actor,
  input: z.output<typeof askBackInput>,
  submission: Submission = {},
) {
  assertDecides(actor);
  const { question, ...which } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const { incidentId } = await lockApproval(work.tx, actor, which.approvalId);
      const reasonId = await keepText(work, actor, incidentId, question);
      return decideApproval(work, actor, { ...which, act: "asked_back", reasonId });
    },
    onceFor("approval.ask-back", input, submission),
  );
}
