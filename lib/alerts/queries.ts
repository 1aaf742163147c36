import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { visibleTo } from "@/lib/incidents/policy";
import { isAlertKind, placeOf, tellsOfApproval } from "./kinds";

const PAGE = 50;

/** The actor's own, of incidents that they may still see some part of. */
export function alertsFor(actor: Actor): Prisma.AlertWhereInput {
  const seen = { OR: [visibleTo(actor, "report"), visibleTo(actor, "summary")] };
  return {
    AND: [
      { userId: actor.userId ?? "00000000-0000-0000-0000-000000000000" },
      { OR: [{ incidentId: null }, { incident: seen }] },
    ],
  };
}

/** The newest fifty, and how many are not read. What another version wrote and this one does not know is left out. */
export async function listAlerts(actor: Actor) {
  const rows = await db.alert.findMany({
    where: alertsFor(actor),
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: PAGE,
    include: { incident: { select: { reference: true } } },
  });
  const kinds = await kindsOf(rows.filter(({ kind }) => tellsOfApproval(kind)).map((row) => row.subjectId));
  return rows.flatMap(({ kind, incident, incidentId, subjectId, ...row }) =>
    isAlertKind(kind)
      ? [
          {
            id: row.id,
            kind,
            /** A code of what was asked for, where the alert tells what became of an approval. */
            of: tellsOfApproval(kind) ? (kinds.get(subjectId) ?? null) : null,
            reference: incident?.reference ?? null,
            createdAt: row.createdAt,
            dueAt: row.dueAt,
            isLate: row.isLate,
            isRead: row.readAt !== null,
            place: placeOf({ kind, incidentId, subjectId }),
          },
        ]
      : [],
  );
}

/** Of approvals by id, on what kind of thing somebody decides. */
async function kindsOf(approvalIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const approvals = await db.approval.findMany({
    where: { id: { in: [...new Set(approvalIds)] } },
    select: { id: true, subjectKind: true },
  });
  return new Map(approvals.map(({ id, subjectKind }) => [id, subjectKind]));
}

export type AlertRow = Awaited<ReturnType<typeof listAlerts>>[number];

/** For the bell. */
export function countUnreadAlerts(actor: Actor): Promise<number> {
  return db.alert.count({ where: { AND: [alertsFor(actor), { readAt: null }] } });
}
