import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, NotFound, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "./find-incident";
import type { RemoveMemberInput } from "./member-schema";
import { visibleTo } from "./policy";

/**
 * Takes somebody out of an incident, of which they see nothing from now on. Somebody has to run it: refuses
 * `last-responder`, where no other responder can sign in, and `already-removed`. Who reported it stays its reporter.
 */
export async function removeMember(actor: Actor, input: RemoveMemberInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  return unitOfWork(
    actor,
    async (work) => {
      const { tx, now } = work;
      const found = await tx.incidentMember.findFirst({
        where: {
          AND: [
            { incident: visibleTo(actor, "content") },
            { id: input.memberId, relation: { not: "reporter" } },
          ],
        },
      });
      if (!found) throw new NotFound("Member");
      const { incidentId, userId, relation } = found;
      await findOpenIncident(tx, actor, incidentId);
      if (relation === "responder") {
        const others = await tx.incidentMember.count({
          where: { incidentId, relation, removedAt: null, id: { not: found.id }, user: { disabledAt: null } },
        });
        if (others === 0) return refuse("last-responder");
      }
      const { count } = await tx.incidentMember.updateMany({
        where: { id: found.id, removedAt: null },
        data: { removedAt: now },
      });
      if (count === 0) return refuse("already-removed");
      work.record({ type: "member.removed", incidentId, data: { userId, relation } });
      return done({ incidentId });
    },
    onceFor("member.remove", input, submission),
  );
}
