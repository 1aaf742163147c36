import "server-only";
import { OPEN_STATES } from "@/lib/approvals/policy";
import { voidApproval } from "@/lib/approvals/void-approval";
import type { Actor } from "@/lib/auth/actor";
import type { Reconciliation } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { agreementSubject } from "./agreement-subject";

/** Makes a comparison void that nobody has signed off, with every approval that was asked for it. */
export async function endComparison(
  work: Work,
  actor: Actor,
  { id, incidentId, state }: Reconciliation,
): Promise<void> {
  if (state !== "comparing" && state !== "open") return;
  await work.tx.reconciliation.update({
    where: { id },
    data: { state: "void", version: { increment: 1 } },
  });
  const asked = await work.tx.approval.findMany({
    where: { incidentId, subjectKind: "list-agreed", subjectId: id, state: { in: [...OPEN_STATES] } },
  });
  for (const approval of asked)
    await voidApproval(work, approval, { actor, subject: agreementSubject, current: null });
}
