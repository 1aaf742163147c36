import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Approval, Prisma } from "@/lib/db/generated/client";
import { NotFound } from "@/lib/errors";
import { visibleTo } from "@/lib/incidents/policy";

/** An approval of an incident that the actor may see, or of the organisation. The first term of every read. */
export function approvalsFor(actor: Actor): Prisma.ApprovalWhereInput {
  return { OR: [{ incidentId: null }, { incident: visibleTo(actor, "content") }] };
}

/** An approval before its unit of work. Throws `NotFound` for what the actor may not see. */
export async function findApproval(
  tx: Prisma.TransactionClient,
  actor: Actor,
  approvalId: string,
): Promise<Approval> {
  const found = await tx.approval.findFirst({ where: { AND: [approvalsFor(actor), { id: approvalId }] } });
  if (!found) throw new NotFound("Approval");
  return found;
}

/**
 * The approval that a command acts on, its row locked: two who decide at once follow each other, and the second is
 * told. Throws `NotFound` where there is none, or of an incident that the actor may not see.
 */
export async function lockApproval(
  tx: Prisma.TransactionClient,
  actor: Actor,
  approvalId: string,
): Promise<Approval> {
  const found = await findApproval(tx, actor, approvalId);
  // The incident first, as everything that changes one does: two who wait for each other would wait for ever.
  if (found.incidentId)
    await tx.$queryRaw`SELECT 1 FROM incidents WHERE id = ${found.incidentId}::uuid FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM approvals WHERE id = ${approvalId}::uuid FOR UPDATE`;
  return tx.approval.findUniqueOrThrow({ where: { id: approvalId } });
}
