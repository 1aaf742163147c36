import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, Forbidden, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { timeProblem } from "@/lib/records/record-times";
import { findLeads } from "./leads";
import { openEscalation } from "./open-escalation";
import type { OralReportInput } from "./schema";

/**
 * Records that the incident was told by mouth: when, to whom, and what was decided. It is an escalation like any
 * other, with the words sealed in its summary and the same questions, which whoever heard it confirms with a tap
 * each. Nothing counts as approved before that, since only they can say what they said; it falls to no deputy, and
 * they are reminded once, when offices open. Refuses what `escalate` refuses, and times that cannot be.
 */
export async function recordOralReport(actor: Actor, input: OralReportInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  if (actor.kind !== "user") throw new Forbidden("incident.run");
  const { incidentId, version, toId, at, words } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const found = await findOpenIncident(work.tx, actor, incidentId);
      const incident = await work.tx.incident.findUniqueOrThrow({ where: { id: found.id } });
      if (await work.tx.escalation.count({ where: { incidentId, state: "open" } }))
        return refuse("already-escalated");
      if (incident.version !== version) return refuse("incident-changed");
      const known = timeProblem({ at, occurredAt: incident.knownAt, now: work.now });
      if (known === "in-the-future") return refuse("told-in-future");
      if (known === "before-event") return refuse("told-before-event");
      if (timeProblem({ at, occurredAt: incident.occurredAt, now: work.now }))
        return refuse("told-before-occurred");
      const leads = await findLeads(work.tx, actor, incident);
      if (!leads) return refuse("no-supervisor");
      if (![leads.supervisor.id, leads.deputy?.id].includes(toId)) return refuse("not-a-lead");
      const escalationId = await openEscalation(work, actor, {
        incident,
        supervisorId: toId,
        deputyId: null,
        told: { at, words },
      });
      return escalationId ? done({ incidentId, escalationId }) : refuse("nothing-to-decide");
    },
    onceFor("escalation.told", { ...input, at: at.toISOString() }, submission),
  );
}
