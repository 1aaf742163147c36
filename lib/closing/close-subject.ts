import "server-only";
import type { Ending, Outcome, Subject } from "@/lib/approvals/subject";
import type { Work } from "@/lib/db/unit-of-work";
import { listStepStates } from "@/lib/guide/closing-states";
import { closingContent } from "./closing";
import { followReturn } from "./follow-return";

/**
 * Closing an incident over what is open. Where it was approved nothing follows by itself: whoever closes it looks
 * once more at what is open. Otherwise work goes on.
 */
export const closeSubject: Subject = {
  reader: async (actor, { incidentId, subjectId }) => {
    // Which steps there are hangs on no language.
    const steps = incidentId ? await listStepStates(actor, incidentId, "ja") : [];
    return async () =>
      incidentId && steps.length > 0 ? closingContent({ incidentId, reasonId: subjectId }, steps) : null;
  },
  follow: followClosing,
};

async function followClosing(work: Work, { approval, state }: Ending): Promise<Outcome> {
  if (state === "approved") return "approved";
  if (approval.incidentId) await followReturn(work, approval.incidentId);
  return state === "void" ? "content-changed" : "returned";
}
