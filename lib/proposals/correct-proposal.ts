import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { recordFacts } from "@/lib/facts/record-facts";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { lockPeople } from "@/lib/people/people-lock";
import { applyProposal, MAKES_PEOPLE } from "./apply-proposal";
import { correctedProposal, factsOfCorrection } from "./corrected";
import { findProposal } from "./find-proposal";
import type { CorrectInput } from "./schema";
import { sealCorrection } from "./sealed-proposal";
import { setIncidentFromProposal } from "./set-incident-from-proposal";

/**
 * Puts a person's word in the place of what was read; the original stays beside it. Facts have the responder as
 * their source, and take the place of those of the file. Refuses `being-read`, `being-written`, `proposal-changed`, `in-the-future`,
 * `known-before-event`.
 */
export async function correctProposal(actor: Actor, input: CorrectInput, submission: Submission = {}) {
  return unitOfWork(
    actor,
    async (work) => {
      const found = await findProposal(work, actor, input);
      if (!found) return refuse("being-read");
      if (MAKES_PEOPLE.includes(found.row.kind) && !(await lockPeople(work, input.incidentId)))
        return refuse("being-written");
      const { correction } = input;
      if (correction.kind !== found.row.kind) return refuse("proposal-changed");
      if (correction.kind === "occurred_at") {
        const at = new Date(correction.at);
        if (at > work.now) return refuse("in-the-future");
        if (found.incident.knownAt && at > found.incident.knownAt) return refuse("known-before-event");
      }
      const { id: proposalId } = found.row;
      const { count } = await work.tx.proposal.updateMany({
        where: { id: proposalId, version: input.version, state: { notIn: ["superseded", "taking"] } },
        data: {
          state: "corrected",
          corrected: sealCorrection(found.keys.data, proposalId, correction),
          decidedById: actor.userId,
          decidedAt: work.now,
          version: { increment: 1 },
        },
      });
      if (count === 0) return refuse("proposal-changed");

      const { id: incidentId } = found.incident;
      const by = { source: "responder" as const, recordedById: actor.userId };
      const proposed = correctedProposal(found.placed.proposed, correction);
      const says = factsOfCorrection(correction);
      const chosen = "chosen" in correction ? correction.chosen : undefined;
      // What a correction says by itself takes the place of the facts that the proposal would have stated.
      const states = says.length === 0 || correction.kind === "people";
      if (proposed && states) await applyProposal(work, found, { proposed, chosen, by });
      // A number of people is of the whole incident: it ends whatever was counted.
      const voice =
        correction.kind === "people"
          ? { source: "decision" as const }
          : { source: by.source, evidenceId: found.row.evidenceId };
      await recordFacts(work, says, { incidentId, keys: found.keys, recordedById: actor.userId, ...voice });
      if (proposed) await setIncidentFromProposal(work, incidentId, proposed);
      work.record({ type: "proposal.corrected", incidentId, data: { proposalId, kind: found.row.kind } });
      return done({ incidentId, kind: found.row.kind });
    },
    onceFor("proposal.correct", input, submission),
  );
}
