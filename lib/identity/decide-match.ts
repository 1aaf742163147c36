import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findMatch } from "./find-match";
import { joinPeople } from "./join-people";
import type { DecideInput } from "./schema";

/**
 * Says of two people that they are one (and whose record comes first), or two: then nobody is asked again. Refuses
 * `match-changed` where somebody was faster, and whatever `joinPeople` does.
 */
export async function decideMatch(actor: Actor, input: DecideInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  const { matchId, version, decision } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const match = await findMatch(work.tx, actor, matchId);
      if (match.version !== version || match.state !== "open") return refuse("match-changed");
      if (decision !== "different")
        return joinPeople(work, actor, match, decision === "first" ? match.firstId : match.secondId);
      const { count } = await work.tx.personMatch.updateMany({
        where: { id: matchId, version, state: "open" },
        data: {
          state: "different",
          decidedById: actor.userId,
          decidedAt: work.now,
          version: { increment: 1 },
        },
      });
      if (count === 0) return refuse("match-changed");
      const { incidentId, firstId, secondId } = match;
      work.record({ type: "identity.kept-apart", incidentId, data: { matchId, firstId, secondId } });
      return done({ incidentId });
    },
    onceFor("identity.decide", input, submission),
  );
}
