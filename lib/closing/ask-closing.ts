import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, Forbidden, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { openItems } from "@/lib/incidents/open-items";
import { askEnd } from "./ask-end";
import type { CloseInput } from "./close-incident";
import { closingContent } from "./closing";

export type AskClosingInput = CloseInput & { readonly reason: string };

/**
 * Asks that an incident be closed though items are open: their names and the reason are frozen for whoever approves,
 * never the one who asks. Refuses `nothing-open` (it can simply be closed), `incident-changed`, and as `askEnd`.
 */
export async function askClosing(actor: Actor, input: AskClosingInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  if (actor.kind !== "user") throw new Forbidden("incident.run");
  const { incidentId, version, reason, steps } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const incident = await findOpenIncident(work.tx, actor, incidentId);
      if (incident.version !== version) return refuse("incident-changed");
      const open = openItems(steps).map(({ step }) => step);
      if (open.length === 0) return refuse("nothing-open");

      const asked = await askEnd(work, actor, {
        incident,
        kind: "close-incident",
        reason,
        content: (reasonId) => closingContent({ incidentId, reasonId }, steps),
      });
      if (!asked.ok) return asked;
      const { approvalId, reasonId } = asked.value;
      work.record({ type: "incident.closing-asked", incidentId, reasonId, data: { approvalId, open } });
      return done({ approvalId });
    },
    onceFor("incident.ask-closing", { incidentId, version, reason }, submission),
  );
}
