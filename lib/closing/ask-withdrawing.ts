import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, Forbidden, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { askEnd } from "./ask-end";
import type { ReasonInput } from "./schema";
import { kindOfWithdrawal, readDuties, withdrawingContent } from "./withdrawing";

/**
 * Asks that an incident be withdrawn, since it turned out to be nothing: once somebody else approves it is, with
 * everything that was recorded kept. Where the law does not say that there is no duty that somebody is of legal.
 * Refuses `incident-changed`, and as `askEnd`.
 */
export async function askWithdrawing(actor: Actor, input: ReasonInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  if (actor.kind !== "user") throw new Forbidden("incident.run");
  const { incidentId, version, reason } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const incident = await findOpenIncident(work.tx, actor, incidentId);
      if (incident.version !== version) return refuse("incident-changed");
      const duties = await readDuties(work.tx, incident, work.now);
      const kind = kindOfWithdrawal(duties);
      const asked = await askEnd(work, actor, {
        incident,
        kind,
        reason,
        content: (reasonId) => withdrawingContent({ incidentId, reasonId }, duties),
      });
      if (!asked.ok) return asked;
      const { approvalId, reasonId } = asked.value;
      const data = { approvalId, lowers: kind === "withdraw-lowering" };
      work.record({ type: "incident.withdrawal-asked", incidentId, reasonId, data });
      return done({ approvalId });
    },
    onceFor("incident.ask-withdrawing", input, submission),
  );
}
