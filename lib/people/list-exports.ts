import "server-only";
import { listOfKind } from "@/lib/approvals/list-of-kind";
import { namesOf } from "@/lib/approvals/queries";
import { nameWhoCanBeAsked } from "@/lib/approvals/who-can-be-asked";
import { type Actor, actorCan } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { isOver } from "@/lib/incidents/status";
import { openExportWords } from "./export-content";
import { readableIncident } from "./readable-incident";
import { shownExportState } from "./shown-state";

const MOST = 50;

/** The exports of an incident, the newest fifty, and what the actor can do; null where they may not see the people. */
export async function listExports(
  actor: Actor,
  { incidentId, now }: { readonly incidentId: string; readonly now: Date },
) {
  const incident = await readableIncident(actor, incidentId);
  if (!incident) return null;
  const [keys, rows] = await Promise.all([
    incidentKeys(db, incidentId),
    db.peopleExport.findMany({
      where: { incidentId },
      orderBy: [{ preparedAt: "desc" }, { id: "desc" }],
      take: MOST,
    }),
  ]);
  const kind = "export-people";
  // One at most waits in an incident.
  const waiting = rows.find(({ state }) => state === "awaiting");
  const isOwnWaiting = waiting && waiting.preparedById === actor.userId;
  const [names, approvals, deciders] = await Promise.all([
    namesOf(rows.map(({ preparedById }) => preparedById)),
    listOfKind(actor, { incidentId, kind, subjectIds: rows.map(({ id }) => id) }),
    isOwnWaiting ? nameWhoCanBeAsked(incident, { kind, preparedById: waiting.preparedById }) : [],
  ]);
  const exports = rows.map((row) => {
    const isOwn = row.preparedById === actor.userId;
    const approval = approvals.get(row.id);
    const state = shownExportState(row, approval?.state, now);
    return {
      id: row.id,
      state,
      side: row.side,
      count: row.count,
      words: openExportWords(keys.data, row),
      by: names.get(row.preparedById) ?? null,
      preparedAt: row.preparedAt,
      expiresAt: row.expiresAt,
      fetchedAt: row.fetchedAt,
      isOwn,
      canFetch: isOwn && state === "approved" && actorCan(actor, "incident.run"),
      /** Who can decide on what the actor asked for. */
      deciders: row === waiting ? deciders : [],
      decision: (state === "awaiting" && approval?.decision) || null,
      ending: approval?.ending ?? null,
    };
  });
  const isClosed = isOver(incident.status);
  return { incident, exports, isClosed, canAsk: actorCan(actor, "incident.run") && !isClosed };
}

export type ExportView = NonNullable<Awaited<ReturnType<typeof listExports>>>["exports"][number];
