import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { readTexts } from "./keep-text";
import { approvalsFor } from "./lock-approval";
import { namesOf } from "./queries";

/** What was said about an approval, the oldest first: questions, answers, a reason to return it, to whom it went. */
export async function listThread(actor: Actor, approvalId: string) {
  const approval = await db.approval.findFirst({
    where: { AND: [approvalsFor(actor), { id: approvalId }] },
    select: { incidentId: true, acts: { orderBy: [{ decidedAt: "asc" }, { id: "asc" }] } },
  });
  if (!approval) return [];
  const { incidentId, acts } = approval;
  const ids = acts.flatMap(({ reasonId }) => reasonId ?? []);
  const [texts, names] = await Promise.all([
    readTexts(db, incidentId, ids),
    namesOf(acts.flatMap((act) => [act.decidedById, act.preparedById, act.delegatedToId])),
  ]);
  return acts.map(({ id, act, decidedById, preparedById, delegatedToId, reasonId, decidedAt }) => {
    const by = act === "answered" ? preparedById : decidedById;
    return {
      id,
      act,
      at: decidedAt,
      by: (by && names.get(by)) || null,
      isBySomebody: by !== null,
      to: (delegatedToId && names.get(delegatedToId)) || null,
      text: (reasonId && texts.get(reasonId)) || null,
    };
  });
}

export type ThreadRow = Awaited<ReturnType<typeof listThread>>[number];
