import { OPEN_STATES } from "@/lib/approvals/policy";
import type { SubjectKind } from "@/lib/approvals/subject-kinds";
import type { Prisma } from "@/lib/db/generated/client";

/** Ways in which an incident ends that need somebody else's approval; each frozen with its reason. */
export const END_KINDS = [
  "close-incident",
  "withdraw-incident",
  "withdraw-lowering",
] as const satisfies readonly SubjectKind[];
export type EndKind = (typeof END_KINDS)[number];

/** Withdrawing is for legal to approve where the law does not say that there is no duty. */
export const WITHDRAWALS: readonly EndKind[] = ["withdraw-incident", "withdraw-lowering"];

/** Whether somebody waits for an approval to end the incident in one of these ways. */
export async function isEndAsked(
  tx: Pick<Prisma.TransactionClient, "approval">,
  incidentId: string,
  kinds: readonly EndKind[] = END_KINDS,
): Promise<boolean> {
  const where: Prisma.ApprovalWhereInput = {
    incidentId,
    subjectKind: { in: [...kinds] },
    state: { in: [...OPEN_STATES] },
  };
  return (await tx.approval.count({ where })) > 0;
}
