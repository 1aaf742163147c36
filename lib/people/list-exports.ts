import "server-only";
import { canDecide } from "@/lib/approvals/policy";
import { type Actor, actorCan } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { ExportState } from "@/lib/db/generated/enums";
import { isOver } from "@/lib/incidents/status";
import { openExportWords } from "./export-content";
import { readableIncident } from "./readable-incident";

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
  const [users, approvals] = await Promise.all([
    db.user.findMany({
      where: { id: { in: [...new Set(rows.map(({ preparedById }) => preparedById))] } },
      select: { id: true, name: true },
    }),
    db.approval.findMany({
      where: { incidentId, subjectKind: "export-people", subjectId: { in: rows.map(({ id }) => id) } },
      orderBy: { askedAt: "asc" },
    }),
  ]);
  const names = new Map(users.map(({ id, name }) => [id, name]));
  const approvalOf = new Map(approvals.map((approval) => [approval.subjectId, approval]));
  const exports = rows.map((row) => {
    const isOwn = row.preparedById === actor.userId;
    const isPast = row.state === "approved" && row.expiresAt !== null && row.expiresAt <= now;
    const state: ExportState = isPast ? "expired" : row.state;
    const approval = approvalOf.get(row.id);
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
      /** What a decision needs; null for whoever may not decide. */
      decision:
        approval && state === "awaiting" && canDecide(actor, approval)
          ? { approvalId: approval.id, version: approval.version }
          : null,
    };
  });
  return { incident, exports, canAsk: actorCan(actor, "incident.run") && !isOver(incident.status) };
}

export type ExportView = NonNullable<Awaited<ReturnType<typeof listExports>>>["exports"][number];
