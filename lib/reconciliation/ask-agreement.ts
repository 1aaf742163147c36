import "server-only";
import { alert } from "@/lib/alerts/alert";
import { OPEN_STATES } from "@/lib/approvals/policy";
import { requestApproval } from "@/lib/approvals/request-approval";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, Forbidden, NotFound, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { agreementContent } from "./agreement-content";
import { findReconciliation } from "./find-reconciliation";
import type { AskInput } from "./schema";
import { listWhoSigns } from "./who-signs";

/**
 * Asks one person to sign off what the two lists agree on, frozen as it is, and says whose disclosure its people are.
 * Refuses `lists-changed`, `differences-open`, `asked-already`, `not-able`.
 */
export async function askAgreement(actor: Actor, input: AskInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  if (actor.kind !== "user") throw new Forbidden("incident.run");
  const { incidentId, reconciliationId, version, askedOfId, disclosureId } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const reconciliation = await findReconciliation(work, actor, input);
      if (reconciliation.state !== "open" || reconciliation.version !== version)
        return refuse("lists-changed");
      const open = await work.tx.listDifference.count({ where: { reconciliationId, decision: null } });
      if (open > 0) return refuse("differences-open");
      const subject = { subjectKind: "list-agreed" as const, subjectId: reconciliationId };
      const asked = await work.tx.approval.count({ where: { ...subject, state: { in: [...OPEN_STATES] } } });
      if (asked > 0) return refuse("asked-already");
      // A row of a list does not say who got whose data, so a paired disclosure takes none.
      const isOurs =
        disclosureId === null ||
        (await work.tx.disclosure.count({ where: { id: disclosureId, incidentId, kind: "crossed" } })) > 0;
      if (!isOurs) throw new NotFound("Disclosure");
      const incident = await work.tx.incident.findUniqueOrThrow({ where: { id: incidentId } });
      const { startedById } = reconciliation;
      const able = await listWhoSigns(work.tx, incident, { preparedById: actor.userId, startedById });
      if (!able.includes(askedOfId)) return refuse("not-able");

      const frozen = await work.tx.reconciliation.update({
        where: { id: reconciliationId },
        data: { disclosureId, version: { increment: 1 } },
      });
      const approvalId = await requestApproval(work, {
        ...subject,
        incidentId,
        content: await agreementContent(work.tx, frozen),
        preparedById: actor.userId,
        askedOfId,
      });
      const told = { kind: "list-agreement-asked" as const, incidentId, subjectId: approvalId };
      await alert(work, { ...told, userId: askedOfId, dueAt: work.now });
      work.record({ type: "reconciliation.asked", incidentId, data: { reconciliationId, approvalId } });
      return done({ approvalId });
    },
    onceFor("reconciliation.ask", input, submission),
  );
}
