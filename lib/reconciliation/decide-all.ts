import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import type { DataKey } from "@/lib/crypto/sealing";
import type { DifferenceDecision } from "@/lib/db/generated/enums";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { afterDecisions } from "./after-decisions";
import { canBeDecided } from "./agreed-people";
import { findReconciliation, isSigning } from "./find-reconciliation";
import { DECIDED_AT_ONCE } from "./limits";
import { sealReason } from "./list-difference";
import type { DecideAllInput } from "./schema";

/**
 * Decides in one way on all open differences of one kind, or on the first thousands of them, with one reason.
 * `version` is that of the comparison, so that it is decided on just those that were shown. Refuses `lists-changed`,
 * `yours-to-sign`, `not-possible`.
 */
export async function decideAll(actor: Actor, input: DecideAllInput, submission: Submission = {}) {
  return unitOfWork(
    actor,
    async (work) => {
      const { incidentId, reconciliationId, version, kind, decision, reason } = input;
      const reconciliation = await findReconciliation(work, actor, input);
      if (reconciliation.state !== "open" || reconciliation.version !== version)
        return refuse("lists-changed");
      if (await isSigning(work, actor, [reconciliation])) return refuse("yours-to-sign");
      if (!canBeDecided(kind, decision)) return refuse("not-possible");
      const open = await work.tx.listDifference.findMany({
        where: { reconciliationId, kind, decision: null },
        select: { id: true },
        orderBy: { number: "asc" },
        take: DECIDED_AT_ONCE,
      });
      if (open.length === 0) return refuse("lists-changed");
      const keys = await incidentKeys(work.tx, incidentId);
      const decided = { decision, decidedById: actor.userId, key: keys.data, reason };
      await decideRows(work, open, decided);
      const data = { reconciliationId, kind, decision, count: open.length };
      work.record({ type: "differences.decided", incidentId, data });
      await afterDecisions(work, actor, reconciliation);
      return done({ count: open.length });
    },
    onceFor("reconciliation.decide-all", input, submission),
  );
}

type Decided = {
  readonly decision: DifferenceDecision;
  readonly decidedById: string | null;
  readonly key: DataKey;
  readonly reason: string;
};

/** Each row has the reason sealed for itself. */
async function decideRows(
  { tx, now }: Work,
  rows: readonly { readonly id: string }[],
  { decision, decidedById, key, reason }: Decided,
): Promise<void> {
  const ids = rows.map(({ id }) => id);
  const reasons = ids.map((id) => sealReason(key, id, reason));
  await tx.$executeRaw`
    UPDATE list_differences
    SET decision = ${decision}::difference_decision, reason = new.reason, version = version + 1,
        decided_by_id = ${decidedById}::uuid, decided_at = ${now}
    FROM unnest(${ids}::uuid[], ${reasons}::bytea[]) AS new (id, reason)
    WHERE list_differences.id = new.id`;
}
