import "server-only";
import { keepText } from "@/lib/approvals/keep-text";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, NotFound, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import type { ReopenInput } from "./closing-schema";
import { moveStatus } from "./move-status";
import { visibleTo } from "./policy";
import { isOver } from "./status";

/**
 * Opens a closed or withdrawn incident again, with a reason; everything that was recorded stays. Refuses
 * `incident-changed` (it is open already too). Throws `NotFound` for what is purged or not the actor's to see.
 */
export async function reopenIncident(actor: Actor, input: ReopenInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  const { incidentId, version, reason } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const { tx } = work;
      const found = await tx.incident.findFirst({
        where: { AND: [visibleTo(actor, "content"), { id: incidentId }, { purgedAt: null }] },
      });
      if (!found) throw new NotFound("Incident");
      await tx.$queryRaw`SELECT 1 FROM incidents WHERE id = ${incidentId}::uuid FOR NO KEY UPDATE`;
      const incident = await tx.incident.findUniqueOrThrow({ where: { id: incidentId } });
      if (incident.version !== version || !isOver(incident.status)) return refuse("incident-changed");
      const reasonId = await keepText(work, actor, incidentId, reason);
      await moveStatus(work, incident, "reopen");
      work.record({ type: "incident.reopened", incidentId, reasonId, data: { from: incident.status } });
      return done({ incidentId });
    },
    onceFor("incident.reopen", input, submission),
  );
}
