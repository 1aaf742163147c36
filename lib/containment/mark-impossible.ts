import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findAction } from "./find-action";
import { keepBefore } from "./keep-before";
import type { ImpossibleInput } from "./schema";
import { sealNote } from "./seal-note";

/** Says of an open action that it cannot be done, with the reason. Refuses `action-changed`. */
export async function markImpossible(actor: Actor, input: ImpossibleInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  const { actionId, version, reason } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const { incident, action } = await findAction(work.tx, actor, actionId);
      if (action.version !== version || action.state !== "open") return refuse("action-changed");
      const keys = await incidentKeys(work.tx, incident.id);
      const reasonId = await keepBefore(work, actor, { action, keys });
      const { count } = await work.tx.containmentAction.updateMany({
        where: { id: actionId, version },
        data: {
          state: "impossible",
          doneAt: work.now,
          note: sealNote(keys.data, actionId, reason),
          recordedById: actor.userId,
          recordedAt: work.now,
          version: { increment: 1 },
        },
      });
      if (count === 0) return refuse("action-changed");
      work.record({
        type: "containment.given-up",
        incidentId: incident.id,
        reasonId,
        data: { actionId, kind: action.kind },
      });
      return done({ incidentId: incident.id });
    },
    onceFor("containment.give-up", input, submission),
  );
}
