import "server-only";
import { randomUUID } from "node:crypto";
import * as z from "zod";
import { alert } from "@/lib/alerts/alert";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { seal } from "@/lib/crypto/sealing";
import { db } from "@/lib/db/client";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { done, Forbidden, NotFound, refuse } from "@/lib/errors";
import { id, oneOf } from "@/lib/forms/fields";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { optionalText } from "@/lib/forms/text-fields";
import { visibleTo } from "@/lib/incidents/policy";
import { goesOnAt, isAlarming, LOOKED_BACK_MS, REVEAL_REASONS, SHOWN_MS } from "./reveal-policy";
import { listWhoAnswers } from "./who-answers";

export const revealPersonInput = z.strictObject({
  incidentId: id(),
  personId: id(),
  reason: oneOf(REVEAL_REASONS),
  /** Needed with `other`. */
  words: optionalText(500).default(null),
});
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
      const { tx, now } = work;
      const person = await tx.person.findFirst({
        where: { AND: [{ incident: visibleTo(actor, "content") }, { id: personId, incidentId }] },
        include: { incident: { select: { id: true, isRestricted: true, purgedAt: true } } },
      });
      if (!person || person.incident.purgedAt) throw new NotFound("Person");
      if (why === "other" && !words) return refuse("words-needed");

      // Looks of one reader follow each other: fifty at once are not fifty times nobody before.
      await tx.$queryRaw`SELECT 1 FROM users WHERE id = ${userId}::uuid FOR UPDATE`;
      const before = await looksOf(tx, userId, now);
      if (goesOnAt(before, now)) return refuse("too-many");

      const revealId = randomUUID();
      const until = new Date(now.getTime() + SHOWN_MS);
      const place = { table: "person_reveals", column: "reason", row: revealId };
      const reason = words ? seal((await incidentKeys(tx, incidentId)).data, place, words) : null;
      await tx.personReveal.create({
        data: { id: revealId, incidentId, userId, personId, why, reason, at: now, until },
      });
      work.record({ type: "person.revealed", incidentId, data: { personId, why } });
      if (isAlarming(before, now)) await raiseAlarm(work, person.incident, userId);
      return done({ personId });
    },
    onceFor("person.reveal", input, submission),
  );
}

async function looksOf(tx: Pick<Work["tx"], "personReveal">, userId: string, now: Date): Promise<Date[]> {
  const since = new Date(now.getTime() - LOOKED_BACK_MS);
  const looks = await tx.personReveal.findMany({
    where: { userId, at: { gt: since } },
    select: { at: true },
  });
  return looks.map(({ at }) => at);
}

/** Told is that many were read, and where it is seen by whom; the reader hears nothing of it. */
async function raiseAlarm(work: Work, incident: { id: string; isRestricted: boolean }, readerId: string) {
  const about = { incidentId: incident.id, subjectId: readerId, dueAt: work.now };
  for (const userId of await listWhoAnswers(work.tx, incident))
    if (userId !== readerId) await alert(work, { ...about, userId, kind: "people-read-in-bulk" });
  work.record({ type: "people.read-in-bulk", incidentId: incident.id, data: { userId: readerId } });
}

/** When the actor may look at the next person; null now. */
export async function getNextLook(actor: Actor, now: Date): Promise<Date | null> {
  return actor.kind === "user" ? goesOnAt(await looksOf(db, actor.userId, now), now) : null;
}
