import "server-only";
import { randomUUID } from "node:crypto";
import { alert } from "@/lib/alerts/alert";
import type { Actor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { seal } from "@/lib/crypto/sealing";
import { db } from "@/lib/db/client";
import type { Incident } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { goesOnAt, isAlarming, LOOKED_BACK_MS, type RevealReason, SHOWN_MS } from "./reveal-policy";
import { listWhoAnswers } from "./who-answers";

type Look = {
  readonly incident: Pick<Incident, "id" | "isRestricted">;
  readonly userId: string;
  /** Whom: a person of the incident, or a difference of two lists, which is about one person as well. */
  readonly of: { readonly personId: string } | { readonly differenceId: string };
  readonly why: RevealReason;
  readonly words: string | null;
};

/**
 * Opens hidden values to one reader for five minutes, in the unit of work of the caller, who has found them for the
 * reader and records the event. All looks of a reader count together, whatever they are at. Refuses `words-needed` and
 * `too-many`; looking that fills a limit is told to those who answer for the incident.
 */
export async function recordLook(work: Work, { incident, userId, of, why, words }: Look) {
  const { tx, now } = work;
  if (why === "other" && !words) return refuse("words-needed");

  // Looks of one reader follow each other: fifty at once are not fifty times nobody before.
  await tx.$queryRaw`SELECT 1 FROM users WHERE id = ${userId}::uuid FOR UPDATE`;
  const before = await looksOf(tx, userId, now);
  if (goesOnAt(before, now)) return refuse("too-many");

  const id = randomUUID();
  const incidentId = incident.id;
  const until = new Date(now.getTime() + SHOWN_MS);
  const place = { table: "person_reveals", column: "reason", row: id };
  const reason = words ? seal((await incidentKeys(tx, incidentId)).data, place, words) : null;
  await tx.personReveal.create({ data: { id, incidentId, userId, ...of, why, reason, at: now, until } });
  if (isAlarming(before, now)) await raiseAlarm(work, incident, userId);
  return done({ until });
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
async function raiseAlarm(work: Work, incident: Look["incident"], readerId: string) {
  const about = { incidentId: incident.id, subjectId: readerId, dueAt: work.now };
  for (const userId of await listWhoAnswers(work.tx, incident))
    if (userId !== readerId) await alert(work, { ...about, userId, kind: "people-read-in-bulk" });
  work.record({ type: "people.read-in-bulk", incidentId: incident.id, data: { userId: readerId } });
}

/** When the actor may look at the next person; null now. */
export async function getNextLook(actor: Actor, now: Date): Promise<Date | null> {
  return actor.kind === "user" ? goesOnAt(await looksOf(db, actor.userId, now), now) : null;
}
