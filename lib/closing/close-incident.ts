import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { subjects } from "@/lib/decisions/subjects";
import { done, NotFound, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { moveStatus } from "@/lib/incidents/move-status";
import { openItems, type StepState } from "@/lib/incidents/open-items";
import { findClosingApproved } from "./closing";
import { endOpenWork } from "./end-open-work";

export type CloseInput = {
  readonly incidentId: string;
  readonly version: number;
  /** The guide's states of the steps as they are now, never from a form. */
  readonly steps: readonly StepState[];
};

/**
 * Closes an incident whose steps are all done or do not apply, or whose closing over exactly what is open now was
 * approved. Whatever still waits for a decision ends with it. Refuses `approval-needed` and `incident-changed`.
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
      const approved = open.length > 0 ? await findClosingApproved(work.tx, incidentId, steps) : null;
      if (open.length > 0 && !approved) return refuse("approval-needed");
      const reasonId = approved?.subjectId ?? null;
      await endOpenWork(work, actor, { incidentId, subjects, reasonId });
      const now = await work.tx.incident.findUniqueOrThrow({ where: { id: incidentId } });
      if (!(await moveStatus(work, now, "close"))) return refuse("incident-changed");
      work.record({
        type: "incident.closed",
        incidentId,
        ...(reasonId && { reasonId }),
        data: { open },
      });
      return done({ incidentId });
    },
    onceFor("incident.close", { incidentId, version }, submission),
  );
}
