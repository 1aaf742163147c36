import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { unsealText } from "@/lib/crypto/sealing";
import { db } from "@/lib/db/client";
import { openRows } from "@/lib/reconciliation/list-difference";
import { maskRecord } from "./mask-record";
import { openPerson, type PersonRecord } from "./person-record";
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
  const [users, people, differences] = await Promise.all([
    db.user.findMany({
      where: { id: { in: [...new Set(looks.map(({ userId }) => userId))] } },
      select: { id: true, name: true },
    }),
    db.person.findMany({
      where: { incidentId, id: { in: looks.flatMap(({ personId }) => personId ?? []) } },
      select: { id: true, sealed: true },
    }),
    db.listDifference.findMany({
      where: { incidentId, id: { in: looks.flatMap(({ differenceId }) => differenceId ?? []) } },
      select: { id: true, number: true, sealed: true },
    }),
  ]);
  const names = new Map(users.map(({ id, name }) => [id, name]));
  const masked = new Map(people.map(({ id, sealed }) => [id, maskedName(openPerson(keys.data, id, sealed))]));
  const found = new Map(
    differences.map(({ id, number, sealed }) => {
      const { a, b } = openRows(keys.data, id, sealed);
      return [id, { number, people: [...new Set([...a, ...b].map(maskedName))].filter(Boolean) }];
    }),
  );
  return looks.map(({ id, at, userId, personId, differenceId, why, reason }) => ({
    id,
    at,
    by: names.get(userId) ?? null,
    personId,
    /** Masked; null where the record was taken out or joined to another one. */
    person: (personId && masked.get(personId)) ?? null,
    /** Masked, where it was a difference of two lists; without number where the lists were compared anew. */
    difference: differenceId ? (found.get(differenceId) ?? { number: null, people: [] }) : null,
    why,
    words: reason && unsealText(keys.data, { table: "person_reveals", column: "reason", row: id }, reason),
  }));
}

function maskedName(record: PersonRecord): string {
  const { name, kana, mails, phones } = maskRecord(record);
  return name || kana || mails[0] || phones[0] || "";
}

export type LookView = NonNullable<Awaited<ReturnType<typeof listLooks>>>[number];
