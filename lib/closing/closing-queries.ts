import "server-only";
import { readTexts } from "@/lib/approvals/keep-text";
import { canDecide, OPEN_STATES } from "@/lib/approvals/policy";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Approval } from "@/lib/db/generated/client";
import { isClosingApproved } from "./closing";
import type { StepState } from "./open-items";
import { visibleTo } from "./policy";

/** How far the closing of an incident has come; null where it is not the actor's to see. */
export async function getClosing(actor: Actor, incidentId: string, steps: readonly StepState[]) {
  const incident = await db.incident.findFirst({
    where: { AND: [visibleTo(actor, "content"), { id: incidentId }, { purgedAt: null }] },
    select: { id: true, reference: true, status: true, version: true, closedAt: true },
  });
  if (!incident) return null;
  const [isApproved, asked] = await Promise.all([
    isClosingApproved(db, incidentId, steps),
    db.approval.findFirst({
      where: { incidentId, subjectKind: "close-incident", state: { in: [...OPEN_STATES] } },
      orderBy: { askedAt: "desc" },
    }),
  ]);
  const closing = isApproved ? "approved" : asked ? "asked" : "none";
  return { ...incident, closing, request: asked && (await viewRequest(actor, incidentId, asked)) } as const;
}

/** Who asks and why, and whether the actor decides; the same rule as the command's. */
async function viewRequest(actor: Actor, incidentId: string, asked: Approval) {
  const { id, version, subjectId, preparedById } = asked;
  const [texts, person] = await Promise.all([
    readTexts(db, incidentId, [subjectId]),
    db.user.findUnique({ where: { id: preparedById }, select: { name: true } }),
  ]);
  const reason = texts.get(subjectId) ?? null;
  return { id, version, reason, by: person?.name ?? null, canDecide: canDecide(actor, asked) };
}

export type ClosingRequest = Awaited<ReturnType<typeof viewRequest>>;
