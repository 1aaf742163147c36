import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import type { Happened } from "@/lib/incidents/happened";
import { openIncident } from "@/lib/incidents/open-incident";
import { findWaiting } from "./find-waiting";
import { moveReport } from "./move-report";
import type { TakeUpReportInput } from "./schema";

/**
 * Makes an incident of a report, with the actor as its responder. What the sender said moves under the incident's
 * key and is nowhere else from then on; the first question is answered by it.
 */
export async function takeUpReport(actor: Actor, input: TakeUpReportInput, submission: Submission = {}) {
  assertCan(actor, "incident.open");

  return unitOfWork(
    actor,
    async (work) => {
      const found = await findWaiting(work, actor, input);
      if (!found.ok) return found;
      const { report, sender } = found;
      const happened = report.happened as Happened;
      const incident = await openIncident(work, actor, { title: happened, door: "report" });

      const confirmedAt = report.confirmedAt ?? report.createdAt;
      await moveReport(work, actor, { incident, happened, confirmedAt, sender });
      await work.tx.staffReport.update({
        where: { id: report.id },
        data: {
          state: "taken_up",
          sealed: null,
          incidentId: incident.id,
          decidedById: actor.userId,
          decidedAt: work.now,
          version: { increment: 1 },
        },
      });
      work.record({
        type: "staff-report.taken-up",
        incidentId: incident.id,
        data: { reportId: report.id },
      });
      return done({ incidentId: incident.id });
    },
    onceFor("staff-report.take-up", input, submission),
  );
}
