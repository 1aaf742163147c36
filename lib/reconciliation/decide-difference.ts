import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, NotFound, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { afterDecisions } from "./after-decisions";
import { canBeDecided } from "./agreed-people";
import { findReconciliation, isSigning } from "./find-reconciliation";
import { sealReason } from "./list-difference";
import type { DecideInput } from "./schema";

/**
 * Decides on one difference, with why. `version` is that of the difference. What was asked to be signed off is void.
 * Refuses `lists-changed`, `difference-changed`, `not-possible`, and `yours-to-sign` to whoever is asked to sign off
 * what the lists agree on: they return it.
 */
export async function decideDifference(actor: Actor, input: DecideInput, submission: Submission = {}) {
  return unitOfWork(
    actor,
    async (work) => {
      const { incidentId, reconciliationId, differenceId, version, decision, reason } = input;
      const reconciliation = await findReconciliation(work, actor, input);
      if (reconciliation.state !== "open") return refuse("lists-changed");
      if (await isSigning(work, actor, [reconciliation])) return refuse("yours-to-sign");
      const difference = await work.tx.listDifference.findFirst({
        where: { id: differenceId, reconciliationId },
        select: { kind: true },
      });
      if (!difference) throw new NotFound("ListDifference");
      if (!canBeDecided(difference.kind, decision)) return refuse("not-possible");
      const { data } = await incidentKeys(work.tx, incidentId);
      const { count } = await work.tx.listDifference.updateMany({
        where: { id: differenceId, version },
        data: {
          decision,
          reason: sealReason(data, differenceId, reason),
          decidedById: actor.userId,
          decidedAt: work.now,
          version: { increment: 1 },
        },
      });
      if (count === 0) return refuse("difference-changed");
      work.record({
        type: "difference.decided",
        incidentId,
        data: { reconciliationId, differenceId, decision },
      });
      await afterDecisions(work, actor, reconciliation);
      return done({ differenceId });
    },
    onceFor("reconciliation.decide", input, submission),
  );
}
