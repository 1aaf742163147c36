import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { unsealText } from "@/lib/crypto/sealing";
import { db } from "@/lib/db/client";
import { maskRecord } from "./mask-record";
import { openPerson } from "./person-record";
import { readableIncident } from "./readable-incident";

const MOST = 100;

/** Who looked at hidden values and why, the newest hundred; null where the actor may not see the people. */
export async function listLooks(actor: Actor, incidentId: string) {
  if (!(await readableIncident(actor, incidentId))) return null;
  const [keys, looks] = await Promise.all([
    incidentKeys(db, incidentId),
    db.personReveal.findMany({
      where: { incidentId },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: MOST,
    }),
  ]);
  const [users, people] = await Promise.all([
    db.user.findMany({
      where: { id: { in: [...new Set(looks.map(({ userId }) => userId))] } },
      select: { id: true, name: true },
    }),
    db.person.findMany({
      where: { incidentId, id: { in: looks.map(({ personId }) => personId) } },
      select: { id: true, sealed: true },
    }),
  ]);
  const names = new Map(users.map(({ id, name }) => [id, name]));
  const masked = new Map(
    people.map(({ id, sealed }) => {
      const { name, kana, mails, phones } = maskRecord(openPerson(keys.data, id, sealed));
      return [id, name || kana || mails[0] || phones[0] || ""];
    }),
  );
  return looks.map(({ id, at, userId, personId, why, reason }) => ({
    id,
    at,
    by: names.get(userId) ?? null,
    personId,
    /** Masked; null where the record was taken out or joined to another one. */
    person: masked.get(personId) ?? null,
    why,
    words: reason && unsealText(keys.data, { table: "person_reveals", column: "reason", row: id }, reason),
  }));
}

export type LookView = NonNullable<Awaited<ReturnType<typeof listLooks>>>[number];
