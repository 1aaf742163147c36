import "server-only";
import { type Actor, actorCan } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { inItemOrder } from "@/lib/disclosures/item-order";
import { isOver } from "@/lib/incidents/status";
import { nameOfDisclosure } from "./disclosure-names";
import { maskRecord } from "./mask-record";
import { listOtherIncidents } from "./other-incidents";
import { openPerson } from "./person-record";
import { readableIncident } from "./readable-incident";

const MOST_PARTIES = 100;

/**
 * One of the people of an incident: what they are part of, and the record, masked unless the actor has asked to see
 * it within the last five minutes. Null where the actor may not see them.
 */
export async function getPerson(
  actor: Actor,
  {
    incidentId,
    personId,
    now,
  }: { readonly incidentId: string; readonly personId: string; readonly now: Date },
) {
  const incident = await readableIncident(actor, incidentId);
  const person = incident && (await db.person.findFirst({ where: { id: personId, incidentId } }));
  if (!incident || !person) return null;
  const [keys, parties, revealedUntil, elsewhere] = await Promise.all([
    incidentKeys(db, incidentId),
    db.party.findMany({
      where: { incidentId, personId },
      include: { itemSet: { select: { items: true } }, disclosure: { select: { id: true, label: true } } },
      orderBy: [{ side: "asc" }, { id: "asc" }],
      take: MOST_PARTIES,
    }),
    shownUntil(actor, personId, now),
    listOtherIncidents(actor, { incidentId, personId }),
  ]);
  const record = openPerson(keys.data, personId, person.sealed);
  const mayRun = actorCan(actor, "incident.run");
  return {
    id: personId,
    version: person.version,
    incident,
    masked: maskRecord(record),
    revealed: revealedUntil && { until: revealedUntil, record },
    parties: parties.map(({ id, side, access, strength, itemSet, disclosure }) => ({
      id,
      side,
      access,
      strength,
      items: inItemOrder(itemSet?.items ?? []),
      disclosureId: disclosure.id,
      disclosure: nameOfDisclosure(disclosure, keys.data),
    })),
    elsewhere,
    canReveal: mayRun,
    canCorrect: mayRun && !isOver(incident.status),
  };
}

export type PersonView = NonNullable<Awaited<ReturnType<typeof getPerson>>>;

async function shownUntil(actor: Actor, personId: string, now: Date): Promise<Date | null> {
  if (actor.kind !== "user") return null;
  const look = await db.personReveal.findFirst({
    where: { userId: actor.userId, personId, until: { gt: now } },
    orderBy: { until: "desc" },
    select: { until: true },
  });
  return look?.until ?? null;
}
