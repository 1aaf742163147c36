import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { afterDecisions } from "./after-decisions";
import { findReconciliation, isSigning } from "./find-reconciliation";
import type { UndoInput } from "./schema";

/** Takes back what was decided on one difference: it is open again. Refuses as `decideDifference`. */
export async function undoDecision(actor: Actor, input: UndoInput, submission: Submission = {}) {
  return unitOfWork(
    actor,
    async (work) => {
      const { incidentId, reconciliationId, differenceId, version } = input;
      const reconciliation = await findReconciliation(work, actor, input);
      if (reconciliation.state !== "open") return refuse("lists-changed");
      if (await isSigning(work, actor, [reconciliation])) return refuse("yours-to-sign");
      const { count } = await work.tx.listDifference.updateMany({
        where: { id: differenceId, reconciliationId, version, decision: { not: null } },
        data: {
          decision: null,
          reason: null,
          decidedById: null,
          decidedAt: null,
          version: { increment: 1 },
        },
      });
      if (count === 0) return refuse("difference-changed");
      work.record({ type: "difference.undone", incidentId, data: { reconciliationId, differenceId } });
      await afterDecisions(work, actor, reconciliation);
      return done({ differenceId });
    },
    onceFor("reconciliation.undo", input, submission),
  );
}
