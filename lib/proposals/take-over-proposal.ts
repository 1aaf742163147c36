import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { lockPeople } from "@/lib/people/people-lock";
import { applyProposal, MAKES_PEOPLE } from "./apply-proposal";
import { findProposal } from "./find-proposal";
import type { TakeOverInput } from "./schema";
import { setIncidentFromProposal } from "./set-incident-from-proposal";

/**
 * Takes over one thing that was read, as it was read: its facts with the file as their source, its parties. What the
 * file cannot tell (Bcc) is kept as not known. Refuses `being-read`, `being-written`, `proposal-changed`.
 */
export async function takeOverProposal(actor: Actor, input: TakeOverInput, submission: Submission = {}) {
  return unitOfWork(
    actor,
    async (work) => {
      const found = await findProposal(work, actor, input);
      if (!found) return refuse("being-read");
      if (MAKES_PEOPLE.includes(found.row.kind) && !(await lockPeople(work, input.incidentId)))
        return refuse("being-written");
      const { proposed } = found.placed;
      const isUnknown = proposed.kind === "bcc";
      const { count } = await work.tx.proposal.updateMany({
        where: {
          id: found.row.id,
          version: input.version,
          state: { in: ["open", "corrected", "left_unknown"] },
        },
        data: {
          state: isUnknown ? "left_unknown" : proposed.kind === "people" ? "taking" : "taken",
          corrected: null,
          done: 0,
          decidedById: actor.userId,
          decidedAt: work.now,
          version: { increment: 1 },
        },
      });
      if (count === 0) return refuse("proposal-changed");

      const { id: incidentId } = found.incident;
      const by = { source: "file" as const, recordedById: actor.userId };
      await applyProposal(work, found, { proposed, chosen: undefined, by });
      await setIncidentFromProposal(work, incidentId, proposed);
      work.record({
        type: "proposal.taken",
        incidentId,
        data: { proposalId: found.row.id, kind: proposed.kind },
      });
      return done({ incidentId, kind: proposed.kind });
    },
    onceFor("proposal.take", input, submission),
  );
}
