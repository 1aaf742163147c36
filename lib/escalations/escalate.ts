import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, Forbidden, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { findLeads } from "./leads";
import { openEscalation } from "./open-escalation";
import type { EscalateInput } from "./schema";

/**
 * Lays an incident before the supervisor of the responder's group, with the summary that the page showed. Refuses
 * `incident-changed` (the summary would be another), `already-escalated`, and `no-supervisor`. Throws `NotFound`
 * for what the actor may not see, `Forbidden` without incident.run.
 */
export async function escalate(actor: Actor, input: EscalateInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  if (actor.kind !== "user") throw new Forbidden("incident.run");
  const { incidentId, version } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const found = await findOpenIncident(work.tx, actor, incidentId);
      // Locked by now: what was read before the lock may be older.
      const incident = await work.tx.incident.findUniqueOrThrow({ where: { id: found.id } });
      if (await work.tx.escalation.count({ where: { incidentId, state: "open" } }))
        return refuse("already-escalated");
      if (incident.version !== version) return refuse("incident-changed");
      const leads = await findLeads(work.tx, actor, incident);
      if (!leads) return refuse("no-supervisor");
      const escalationId = await openEscalation(work, actor, {
        incident,
        supervisorId: leads.supervisor.id,
        deputyId: leads.deputy?.id ?? null,
      });
      return escalationId ? done({ incidentId, escalationId }) : refuse("nothing-to-decide");
    },
    onceFor("escalation.make", input, submission),
  );
}
