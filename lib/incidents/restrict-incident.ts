import "server-only";
import { keepText } from "@/lib/approvals/keep-text";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, Forbidden, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "./find-incident";
import type { RestrictInput } from "./member-schema";
import { relationOf } from "./policy";

/** Whether the actor is named in the incident, as restricting it asks for: legal would lock itself out. */
function assertNamed(actor: Actor, incident: Parameters<typeof relationOf>[1]): void {
  const relation = relationOf(actor, { ...incident, isRestricted: true });
  if (relation !== "member" && relation !== "hr") throw new Forbidden("incident.restrict");
}

/**
 * Shows an incident to its named members alone: for everyone else it is in no list, count, search or alert. Refuses
 * `incident-changed` (it is so already too). Throws `Forbidden` for whoever is no named member.
 */
export function restrictIncident(actor: Actor, input: RestrictInput, submission: Submission = {}) {
  return setRestriction(actor, input, { submission, isRestricted: true });
}

/** Lifts the restriction, with a reason. Refuses and throws like `restrictIncident`. */
export function liftRestriction(actor: Actor, input: RestrictInput, submission: Submission = {}) {
  return setRestriction(actor, input, { submission, isRestricted: false });
}

async function setRestriction(
  actor: Actor,
  input: RestrictInput,
  { submission, isRestricted }: { submission: Submission; isRestricted: boolean },
) {
  assertCan(actor, "incident.restrict");
  const { incidentId, version, reason } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const { tx } = work;
      const { isRestricted: _read, ...incident } = await findOpenIncident(tx, actor, incidentId);
      const members = await tx.incidentMember.findMany({ where: { incidentId } });
      assertNamed(actor, { ...incident, isRestricted, members });
      const { count } = await tx.incident.updateMany({
        where: { id: incidentId, version, isRestricted: !isRestricted },
        data: { isRestricted, version: { increment: 1 } },
      });
      if (count === 0) return refuse("incident-changed");
      const reasonId = await keepText(work, actor, incidentId, reason);
      const type = isRestricted ? "incident.restricted" : "incident.unrestricted";
      work.record({ type, incidentId, reasonId, data: { because: "by-hand" } });
      return done({ incidentId });
    },
    onceFor(isRestricted ? "incident.restrict" : "incident.unrestrict", input, submission),
  );
}
