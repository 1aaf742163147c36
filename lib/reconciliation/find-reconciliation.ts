import "server-only";
import { OPEN_STATES } from "@/lib/approvals/policy";
import type { Actor } from "@/lib/auth/actor";
import type { Prisma, Reconciliation } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { NotFound } from "@/lib/errors";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { signsOff } from "./signs-off";

type Tx = Pick<Prisma.TransactionClient, "peopleImport" | "reconciliation">;

/** A reconciliation for a command that changes it. Throws `NotFound` where the actor does not work on its incident. */
export async function findReconciliation(
  work: Work,
  actor: Actor,
  { incidentId, reconciliationId }: { readonly incidentId: string; readonly reconciliationId: string },
) {
  await findOpenIncident(work.tx, actor, incidentId);
  const row = await work.tx.reconciliation.findFirst({
    where: { AND: [{ id: reconciliationId }, { incidentId }] },
  });
  if (!row) throw new NotFound("Reconciliation");
  return row;
}

/** Whether the actor is asked to sign one of these comparisons off, and so changes nothing of them. */
export async function isSigning(
  { tx }: Pick<Work, "tx">,
  actor: Actor,
  comparisons: readonly Pick<Reconciliation, "id" | "startedById">[],
): Promise<boolean> {
  const asked = await tx.approval.findMany({
    where: {
      subjectKind: "list-agreed",
      subjectId: { in: comparisons.map(({ id }) => id) },
      state: { in: [...OPEN_STATES] },
    },
  });
  return comparisons.some((comparison) =>
    asked.some((one) => one.subjectId === comparison.id && signsOff(actor, one, comparison)),
  );
}

/** The comparison of an incident that is under way; null where there is none. */
export const findUnderWay = (tx: Tx, incidentId: string) =>
  tx.reconciliation.findFirst({
    where: { incidentId, state: { in: ["comparing", "open"] } },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
  });

/** The list that waits for another one beside it; null where there is none. */
export const findWaitingList = (tx: Tx, incidentId: string) => {
  const taken = { none: { state: { in: ["comparing" as const, "open" as const, "agreed" as const] } } };
  return tx.peopleImport.findFirst({
    where: {
      incidentId,
      disclosureId: null,
      state: { in: ["checking", "checked"] },
      asListA: taken,
      asListB: taken,
    },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
  });
};
