import "server-only";
import type * as z from "zod";
import { returnApproval } from "@/lib/approvals/return-approval";
import type { returnInput } from "@/lib/approvals/schema";
import type { Actor } from "@/lib/auth/actor";
import type { Submission } from "@/lib/forms/submission";
import { isEscalationQuestion } from "./decisions-for";
import { settleEscalation } from "./settle-escalation";

/** A no to any approval; where it was the last open question of an escalation, that is decided. */
export async function returnQuestion(
  actor: Actor,
  input: z.output<typeof returnInput>,
  submission: Submission = {},
) {
  return returnApproval(actor, input, {
    ...submission,
    follow: async (work, { subjectKind, subjectId }) => {
      if (!isEscalationQuestion(subjectKind)) return;
      const escalation = await work.tx.escalation.findUnique({ where: { id: subjectId } });
      if (escalation) await settleEscalation(work, escalation);
    },
  });
}
