import "server-only";
import { keepText } from "@/lib/approvals/keep-text";
import { requestApproval } from "@/lib/approvals/request-approval";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, Forbidden, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import type { CloseInput } from "./close-incident";
import { closingContent, isClosingAsked } from "./closing";
import { findOpenIncident } from "./find-incident";
import { moveStatus } from "./move-status";
import { openItems } from "./open-items";

export type AskClosingInput = CloseInput & { readonly reason: string };

/**
 * Asks that an incident be closed though items are open: their names and the reason are frozen for whoever approves,
 * never the one who asks. Refuses `nothing-open` (it can simply be closed), `asked-already` and `incident-changed`.
 */
export async function askClosing(actor: Actor, input: AskClosingInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  if (actor.kind !== "user") throw new Forbidden("incident.run");
  const { incidentId, version, reason, steps } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const { tx } = work;
      const incident = await findOpenIncident(tx, actor, incidentId);
      if (incident.version !== version) return refuse("incident-changed");
      const open = openItems(steps).map(({ step }) => step);
      if (open.length === 0) return refuse("nothing-open");
      if (await isClosingAsked(tx, incidentId)) return refuse("asked-already");

      const reasonId = await keepText(work, actor, incidentId, reason);
      const approvalId = await requestApproval(work, {
        incidentId,
        subjectKind: "close-incident",
        subjectId: reasonId,
        content: closingContent({ incidentId, reasonId }, steps),
        preparedById: actor.userId,
        askedOfId: null,
      });
      if (!(await moveStatus(work, incident, "ask-closing"))) return refuse("incident-changed");
      work.record({ type: "incident.closing-asked", incidentId, reasonId, data: { approvalId, open } });
      return done({ approvalId });
    },
    onceFor("incident.ask-closing", { incidentId, version, reason }, submission),
  );
}
