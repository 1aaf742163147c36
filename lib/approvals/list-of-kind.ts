import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { readTexts } from "./keep-text";
import { approvalsFor } from "./lock-approval";
import { canDecide } from "./policy";
import { namesOf } from "./queries";
import type { SubjectKind } from "./subject-kinds";

type Which = {
  readonly incidentId: string;
  readonly kind: SubjectKind;
  readonly subjectIds: readonly string[];
};

/** Of subjects of one kind in an incident the approval of each, by the subject: what it needs, and how it ended. */
export async function listOfKind(actor: Actor, { incidentId, kind, subjectIds }: Which) {
  const rows = await db.approval.findMany({
    where: {
      AND: [approvalsFor(actor), { incidentId, subjectKind: kind, subjectId: { in: [...subjectIds] } }],
    },
    orderBy: { askedAt: "asc" },
    include: {
      acts: { where: { act: { in: ["returned", "voided"] } }, orderBy: { decidedAt: "desc" }, take: 1 },
    },
  });
  const acts = rows.flatMap((row) => row.acts);
  const [texts, names] = await Promise.all([
    readTexts(
      db,
      incidentId,
      acts.flatMap(({ reasonId }) => reasonId ?? []),
    ),
    namesOf(acts.map(({ decidedById }) => decidedById)),
  ]);
  return new Map(
    rows.map(({ acts: [end], ...approval }) => [
      approval.subjectId,
      {
        state: approval.state,
        /** What a decision needs; null for whoever may not decide. */
        decision: canDecide(actor, approval) ? { approvalId: approval.id, version: approval.version } : null,
        /** Sent back by somebody, or void; with the reason where somebody gave one. */
        ending: end
          ? {
              isReturned: end.act === "returned",
              by: (end.decidedById && names.get(end.decidedById)) || null,
              at: end.decidedAt,
              reason: (end.reasonId && texts.get(end.reasonId)) || null,
            }
          : null,
      },
    ]),
  );
}

/** How an approval ended without a yes that counts. */
export type ApprovalEnding = NonNullable<
  NonNullable<ReturnType<Awaited<ReturnType<typeof listOfKind>>["get"]>>["ending"]
>;
