import "server-only";
import { type Actor, actorCan } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { visibleTo } from "@/lib/incidents/policy";
import { isOver } from "@/lib/incidents/status";
import { readChosen, seenOf } from "./read-chosen";
import { MOST_CHOSEN } from "./schema";
import { readId } from "./short-id";
import { IN_ORDER, viewReceived, WITH_NAMES } from "./view-parties";

/** Ids as an address carries them: whatever is none is left out, and no more than one looks through by eye. */
export function chosenIds(said: string | readonly string[] | undefined): string[] {
  const ids = typeof said === "string" ? [said] : (said ?? []);
  return [...new Set(ids.flatMap((each) => readId(each) ?? []))].slice(0, MOST_CHOSEN);
}

/**
 * Parties that somebody chose, masked, before something is said of all of them at once; and what the page shows of
 * the recipients among them, with the other halves of their pairs. Null where the content of the incident is not the
 * actor's to see.
 */
export async function getChosen(actor: Actor, incidentId: string, partyIds: readonly string[]) {
  const incident = await db.incident.findFirst({
    where: { AND: [visibleTo(actor, "content"), { id: incidentId }, { purgedAt: null }] },
    select: { id: true, reference: true, status: true },
  });
  if (!incident) return null;
  const keys = await incidentKeys(db, incidentId);
  const [rows, received] = await Promise.all([
    db.party.findMany({
      where: { incidentId, id: { in: [...partyIds] } },
      include: WITH_NAMES,
      orderBy: [{ side: "asc" }, ...IN_ORDER],
    }),
    readChosen({ tx: db }, incidentId, partyIds),
  ]);
  const places = new Map(rows.map(({ id, side, disclosureId }) => [id, { side, disclosureId }]));
  const isCompany = (row: (typeof rows)[number]) => row.side === "recipient" && row.companyId !== null;
  const ordered = [...rows.filter(isCompany), ...rows.filter((row) => !isCompany(row))];
  const views = await viewReceived(keys, incidentId, ordered);
  return {
    incident,
    partners: await partnersOf(rows),
    canRun: actorCan(actor, "incident.run") && !isOver(incident.status),
    parties: views.flatMap((view) => {
      const place = places.get(view.id);
      return place ? [{ ...view, ...place }] : [];
    }),
    seen: seenOf(received),
  };
}

/** Who is in a pair with one of these and is not among them. */
async function partnersOf(
  rows: readonly { readonly id: string; readonly disclosureId: string; readonly pair: number | null }[],
): Promise<string[]> {
  const pairs = rows.flatMap(({ disclosureId, pair }) => (pair === null ? [] : [{ disclosureId, pair }]));
  if (pairs.length === 0) return [];
  const partners = await db.party.findMany({
    where: { OR: pairs, id: { notIn: rows.map(({ id }) => id) } },
    select: { id: true },
    orderBy: [{ id: "asc" }],
  });
  return partners.map(({ id }) => id);
}
