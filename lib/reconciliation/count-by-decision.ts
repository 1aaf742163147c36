import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import type { DifferenceDecision, DifferenceKind } from "@/lib/db/generated/enums";

export type DecisionCount = {
  readonly kind: DifferenceKind;
  /** Null is open. */
  readonly decision: DifferenceDecision | null;
  readonly count: number;
};

/** How many differences of each kind were decided in which way. */
export function countByDecision(
  tx: Pick<Prisma.TransactionClient, "$queryRaw">,
  reconciliationId: string,
): Promise<readonly DecisionCount[]> {
  return tx.$queryRaw`
    SELECT kind::text AS kind, decision::text AS decision, count(*)::int AS count
    FROM list_differences WHERE reconciliation_id = ${reconciliationId}::uuid
    GROUP BY kind, decision`;
}
