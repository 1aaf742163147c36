import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { findMatchesLater } from "@/lib/people/find-matches-later";

/** Has an incident looked through for people who may be one; the answer comes in the background. */
export async function askForMatches(
  actor: Actor,
  input: { readonly incidentId: string },
  submission: Submission = {},
) {
  assertCan(actor, "incident.run");
  const { incidentId } = input;
  return unitOfWork<{ incidentId: string }, never>(
    actor,
    async (work) => {
      await findOpenIncident(work.tx, actor, incidentId);
      const asked = { askedAt: work.now };
      await work.tx.matchSearch.upsert({
        where: { incidentId },
        create: { incidentId, ...asked },
        update: asked,
      });
      findMatchesLater(work, incidentId);
      work.record({ type: "identity.asked", incidentId, data: {} });
      return done({ incidentId });
    },
    onceFor("identity.ask", input, submission),
  );
}
