import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, NotFound, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { isClosingApproved } from "./closing";
import { findOpenIncident } from "./find-incident";
import { moveStatus } from "./move-status";
import { openItems, type StepState } from "./open-items";

export type CloseInput = {
  readonly incidentId: string;
  readonly version: number;
  /** The guide's states of the steps as they are now, never from a form. */
  readonly steps: readonly StepState[];
};

/**
 * Closes an incident whose steps are all done or do not apply, or whose closing over exactly what is open now was
 * approved. Refuses `approval-needed` and `incident-changed`.
 */
export async function closeIncident(actor: Actor, input: CloseInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  const { incidentId, version, steps } = input;
  // Every incident has steps: none at all means that nobody looked, and must not read as nothing being open.
  if (steps.length === 0) throw new NotFound("Steps");
  return unitOfWork(
    actor,
    async (work) => {
      const incident = await findOpenIncident(work.tx, actor, incidentId);
      if (incident.version !== version) return refuse("incident-changed");
      const open = openItems(steps).map(({ step }) => step);
      if (open.length > 0 && !(await isClosingApproved(work.tx, incidentId, steps)))
        return refuse("approval-needed");
      if (!(await moveStatus(work, incident, "close"))) return refuse("incident-changed");
      work.record({ type: "incident.closed", incidentId, data: { open } });
      return done({ incidentId });
    },
    onceFor("incident.close", { incidentId, version }, submission),
  );
}
