import "server-only";
import * as z from "zod";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, Forbidden, NotFound } from "@/lib/errors";
import { id, oneOf } from "@/lib/forms/fields";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { optionalText } from "@/lib/forms/text-fields";
import { visibleTo } from "@/lib/incidents/policy";
import { recordLook } from "./record-look";
import { REVEAL_REASONS } from "./reveal-policy";

/** Why somebody looks, whatever at. */
export const lookReason = {
  reason: oneOf(REVEAL_REASONS),
  /** Needed with `other`. */
  words: optionalText(500).default(null),
};

export const revealPersonInput = z.strictObject({ incidentId: id(), personId: id(), ...lookReason });
export type RevealPersonInput = z.output<typeof revealPersonInput>;

/**
 * Shows one person unmasked to the actor for five minutes; who, whom, when and why stay. Refuses `words-needed` and
 * `too-many` (`getNextLook` says until when). Looking that fills a limit is told to those who answer for the incident.
 * Also of an incident that is closed: the authority and the people themselves ask later.
 */
export async function revealPerson(actor: Actor, input: RevealPersonInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  if (actor.kind !== "user") throw new Forbidden("incident.run");
  const { userId } = actor;
  const { incidentId, personId, reason: why, words } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const person = await work.tx.person.findFirst({
        where: { AND: [{ incident: visibleTo(actor, "content") }, { id: personId, incidentId }] },
        include: { incident: { select: { id: true, isRestricted: true, purgedAt: true } } },
      });
      if (!person || person.incident.purgedAt) throw new NotFound("Person");
      const { incident } = person;
      work.record({ type: "person.revealed", incidentId, data: { personId, why } });
      const looked = await recordLook(work, { incident, userId, of: { personId }, why, words });
      return looked.ok ? done({ personId }) : looked;
    },
    onceFor("person.reveal", input, submission),
  );
}
