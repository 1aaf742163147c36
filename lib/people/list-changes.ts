import "server-only";
import { listOfKind } from "@/lib/approvals/list-of-kind";
import { namesOf } from "@/lib/approvals/queries";
import { nameWhoCanBeAsked } from "@/lib/approvals/who-can-be-asked";
import { type Actor, actorCan } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { exposureCounts } from "@/lib/disclosures/counts";
import { inItemOrder } from "@/lib/disclosures/item-order";
import { fileNameOf } from "@/lib/evidence/evidence-name";
import { isOver } from "@/lib/incidents/status";
import { openChangeReason } from "./change-content";
import { aboutChanges, firstOfChange } from "./change-preview";
import { listDisclosureNames } from "./disclosure-names";
import { readableIncident } from "./readable-incident";
import { shownState } from "./shown-state";

const MOST = 50;

/** What was asked for, the newest fifty, and what the actor can do; null where they may not see the people. */
export async function listChanges(actor: Actor, incidentId: string) {
  const incident = await readableIncident(actor, incidentId);
  if (!incident) return null;
  const [keys, rows] = await Promise.all([
    incidentKeys(db, incidentId),
    db.peopleChange.findMany({
      where: { incidentId },
      orderBy: [{ preparedAt: "desc" }, { id: "desc" }],
      take: MOST,
    }),
  ]);
  // One at most waits in an incident.
  const waiting = rows.find(({ state }) => state === "awaiting");
  const kind = "change-people";
  const isOwnWaiting = waiting && waiting.preparedById === actor.userId;
  const [names, approvals, deciders, about, first] = await Promise.all([
    namesOf(rows.map(({ preparedById }) => preparedById)),
    listOfKind(actor, { incidentId, kind, subjectIds: rows.map(({ id }) => id) }),
    isOwnWaiting ? nameWhoCanBeAsked(incident, { kind, preparedById: waiting.preparedById }) : [],
    aboutChanges(actor, { incidentId, keys, changes: rows }),
    waiting ? firstOfChange(waiting, keys) : [],
  ]);
  const changes = rows.map((row) => {
    const { id, kind, items, count, preparedAt, doneAt } = row;
    const approval = approvals.get(id);
    const state = shownState(row.state, approval?.state);
    return {
      ...{ id, kind, state, items, count, preparedAt, doneAt },
      about: about.get(id),
      /** Of one that waits, some of its people, masked. */
      first: row === waiting ? first : [],
      reason: openChangeReason(keys.data, row),
      by: names.get(row.preparedById) ?? null,
      isOwn: row.preparedById === actor.userId,
      /** Who can decide on what the actor asked for. */
      deciders: row === waiting ? deciders : [],
      decision: (state === "awaiting" && approval?.decision) || null,
      ending: approval?.ending ?? null,
    };
  });
  const isClosed = isOver(incident.status);
  return { incident, changes, isClosed, canAsk: actorCan(actor, "incident.run") && !isClosed };
}

export type ChangeView = NonNullable<Awaited<ReturnType<typeof listChanges>>>["changes"][number];

/** What can be changed at once: lists that were imported, and groups of principals with the same items. */
export async function listChangeable(actor: Actor, incidentId: string) {
  if (!(await readableIncident(actor, incidentId))) return { imports: [], groups: [] };
  const [keys, imports, counts, sets, disclosures] = await Promise.all([
    incidentKeys(db, incidentId),
    db.peopleImport.findMany({
      where: { incidentId, state: "written", disclosureId: { not: null } },
      orderBy: [{ finishedAt: "desc" }],
      take: MOST,
      include: { evidence: true },
    }),
    exposureCounts(db, incidentId),
    db.itemSet.findMany({ where: { incidentId }, select: { id: true, items: true } }),
    listDisclosureNames(actor, incidentId),
  ]);
  const items = new Map(sets.map((set) => [set.id, set.items]));
  const named = new Map(disclosures.map((disclosure) => [disclosure.id, disclosure]));
  const groups = counts.groups.flatMap(({ side, disclosureId, itemSetId, parties }) => {
    const disclosure = named.get(disclosureId);
    if (side !== "principal" || itemSetId === null || !disclosure) return [];
    const of = { id: `${disclosureId} ${itemSetId}`, items: inItemOrder(items.get(itemSetId) ?? []) };
    return [{ ...of, parties, disclosure }];
  });
  return {
    imports: imports.map(({ id, evidence, finishedAt, startedAt, people }) => ({
      ...{ id, people },
      fileName: fileNameOf(keys.data, evidence),
      at: finishedAt ?? startedAt,
    })),
    groups: groups.sort((one, other) => one.disclosure.number - other.disclosure.number).slice(0, MOST),
  };
}

export type Changeable = Awaited<ReturnType<typeof listChangeable>>;
