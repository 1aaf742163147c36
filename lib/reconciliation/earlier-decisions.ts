import "server-only";
import { createHash } from "node:crypto";
import type { DataKey } from "@/lib/crypto/sealing";
import { db } from "@/lib/db/client";
import type { ListDifference, Reconciliation } from "@/lib/db/generated/client";
import { openReason, openRows } from "./list-difference";
import type { ListRow } from "./list-person";
import type { Difference } from "./reconcile-lists";

export type EarlierDecision = Pick<ListDifference, "decision" | "decidedById" | "decidedAt"> & {
  readonly reason: string | null;
};

/**
 * What was decided before one of these two lists was replaced, by what the lists said of a person: who is the same
 * difference again is not decided a second time.
 */
export async function earlierDecisions(
  key: DataKey,
  { incidentId, listAId, listBId }: Pick<Reconciliation, "incidentId" | "listAId" | "listBId">,
): Promise<(difference: Difference) => EarlierDecision | undefined> {
  const before = await db.reconciliation.findFirst({
    where: { incidentId, state: "void", OR: [{ listAId }, { listBId }] },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
  });
  if (!before) return () => undefined;
  const rows = await db.listDifference.findMany({
    where: { reconciliationId: before.id, decision: { not: null } },
  });
  const known = new Map(
    rows.map(({ id, kind, sealed, reason, ...decided }) => [
      saidOf({ kind, ...openRows(key, id, sealed) }),
      { ...decided, reason: reason && openReason(key, id, reason) },
    ]),
  );
  return (difference) => known.get(saidOf(difference));
}

/** Where a row stands in its file is no part of what it says. */
function saidOf({ kind, a, b }: Difference): string {
  const values = (rows: readonly ListRow[]) =>
    rows.map(({ name, kana, mails, phones, postalCode, address, birthDate }) =>
      JSON.stringify([name, kana, mails, phones, postalCode, address, birthDate]),
    );
  return createHash("sha256")
    .update(JSON.stringify([kind, values(a), values(b)]))
    .digest("hex");
}
