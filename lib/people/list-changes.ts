import "server-only";
import { canDecide } from "@/lib/approvals/policy";
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

const MOST = 50;

/** What was asked for, the newest fifty, and what the actor can do; null where they may not see the people. */
export async function listChanges(actor: Actor, incidentId: string) {
  const incident = await readableIncident(actor, incidentId);
  if (!incident) return null;
  const [keys, rows, approvals] = await Promise.all([
    incidentKeys(db, incidentId),
    db.peopleChange.findMany({
      where: { incidentId },
      orderBy: [{ preparedAt: "desc" }, { id: "desc" }],
      take: MOST,
    }),
    db.approval.findMany({ where: { incidentId, subjectKind: "change-people" } }),
  ]);
  // One at most waits in an incident.
  const waiting = rows.find(({ state }) => state === "awaiting");
  const [users, about, first] = await Promise.all([
    db.user.findMany({
      where: { id: { in: [...new Set(rows.map(({ preparedById }) => preparedById))] } },
      select: { id: true, name: true },
    }),
    aboutChanges(actor, { incidentId, keys, changes: rows }),
    waiting ? firstOfChange(waiting, keys) : [],
  ]);
  const names = new Map(users.map(({ id, name }) => [id, name]));
  const approvalOf = new Map(approvals.map((approval) => [approval.subjectId, approval]));
  const changes = rows.map((row) => {
    const { id, kind, state, items, count, preparedAt, doneAt } = row;
    const approval = approvalOf.get(id);
    const mayDecide = approval && state === "awaiting" && canDecide(actor, approval);
    return {
      ...{ id, kind, state, items, count, preparedAt, doneAt },
      about: about.get(id),
      /** Of one that waits, some of its people, masked. */
      first: row === waiting ? first : [],
      reason: openChangeReason(keys.data, row),
      by: names.get(row.preparedById) ?? null,
      isOwn: row.preparedById === actor.userId,
      /** What a decision needs; null for whoever may not decide. */
      decision: mayDecide ? { approvalId: approval.id, version: approval.version } : null,
    };
  });
  return { incident, changes, canAsk: actorCan(actor, "incident.run") && !isOver(incident.status) };
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
    groups: groups.slice(0, MOST),
  };
}

export type Changeable = Awaited<ReturnType<typeof listChangeable>>;
