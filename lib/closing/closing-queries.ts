import "server-only";
import { readTexts } from "@/lib/approvals/keep-text";
import { canDecide, OPEN_STATES } from "@/lib/approvals/policy";
import { namesOf } from "@/lib/approvals/queries";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Approval } from "@/lib/db/generated/client";
import type { StepState } from "@/lib/incidents/open-items";
import { visibleTo } from "@/lib/incidents/policy";
import { findClosingApproved } from "./closing";
import { END_KINDS } from "./ends";

/** How far the end of an incident has come; null where it is not the actor's to see. */
export async function getClosing(actor: Actor, incidentId: string, steps: readonly StepState[]) {
  const incident = await db.incident.findFirst({
    where: { AND: [visibleTo(actor, "content"), { id: incidentId }, { purgedAt: null }] },
    select: { id: true, reference: true, status: true, version: true, closedAt: true },
  });
  if (!incident) return null;
  const [approved, asked] = await Promise.all([
    findClosingApproved(db, incidentId, steps),
    db.approval.findMany({
      where: { incidentId, subjectKind: { in: [...END_KINDS] }, state: { in: [...OPEN_STATES] } },
      orderBy: [{ askedAt: "desc" }, { id: "asc" }],
    }),
  ]);
  const requests = await viewRequests(actor, incidentId, asked);
  const isAsked = requests.some(({ kind }) => kind === "close-incident");
  const closing = approved ? "approved" : isAsked ? "asked" : "none";
  return { ...incident, closing, requests } as const;
}

/** Who asks and why, and whether the actor decides; the same rule as the command's. */
async function viewRequests(actor: Actor, incidentId: string, asked: readonly Approval[]) {
  const [texts, names] = await Promise.all([
    readTexts(
      db,
      incidentId,
      asked.map(({ subjectId }) => subjectId),
    ),
    namesOf(asked.map(({ preparedById }) => preparedById)),
  ]);
  return asked.flatMap((approval) => {
    const { id, version, subjectKind, subjectId, preparedById } = approval;
    const kind = END_KINDS.find((each) => each === subjectKind);
    if (!kind) return [];
    const reason = texts.get(subjectId) ?? null;
    const by = names.get(preparedById) ?? null;
    return [{ id, version, kind, reason, by, canDecide: canDecide(actor, approval) }];
  });
}

export type EndRequest = Awaited<ReturnType<typeof viewRequests>>[number];
