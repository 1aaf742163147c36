import "server-only";
import * as z from "zod";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, Forbidden, NotFound } from "@/lib/errors";
import { id } from "@/lib/forms/fields";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { visibleTo } from "@/lib/incidents/policy";
import { recordLook } from "@/lib/people/record-look";
import { lookReason } from "@/lib/people/reveal-person";

export const revealDifferenceInput = z.strictObject({ incidentId: id(), differenceId: id(), ...lookReason });
export type RevealDifferenceInput = z.output<typeof revealDifferenceInput>;

/**
 * Shows what two lists say of one person unmasked to the actor for five minutes, by the rules of `revealPerson`. It
 * counts as one look. Refuses `words-needed` and `too-many`.
 */
export async function revealDifference(
  actor: Actor,
  input: RevealDifferenceInput,
  submission: Submission = {},
) {
  assertCan(actor, "incident.run");
  if (actor.kind !== "user") throw new Forbidden("incident.run");
  const { userId } = actor;
  const { incidentId, differenceId, reason: why, words } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const difference = await work.tx.listDifference.findFirst({
        where: {
          AND: [
            { id: differenceId, incidentId },
            { reconciliation: { incident: visibleTo(actor, "content"), state: { in: ["open", "agreed"] } } },
          ],
        },
        include: {
          reconciliation: {
            include: { incident: { select: { id: true, isRestricted: true, purgedAt: true } } },
          },
        },
      });
      const incident = difference?.reconciliation.incident;
      if (!difference || !incident || incident.purgedAt) throw new NotFound("ListDifference");
      const { number } = difference;
      work.record({ type: "difference.revealed", incidentId, data: { differenceId, why } });
      const looked = await recordLook(work, { incident, userId, of: { differenceId }, why, words });
      return looked.ok ? done({ number }) : looked;
    },
    onceFor("difference.reveal", input, submission),
  );
}
