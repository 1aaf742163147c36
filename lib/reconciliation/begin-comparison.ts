import "server-only";
import { randomUUID } from "node:crypto";
import type { PeopleImport } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";

/** Begins to compare two lists. One keeps its side when the other is replaced: what was decided hangs on it. */
export async function beginComparison(
  work: Work,
  waiting: PeopleImport,
  laid: Pick<PeopleImport, "id" | "startedById">,
): Promise<void> {
  const before = await work.tx.reconciliation.findFirst({
    where: { state: { in: ["void", "refused"] }, OR: [{ listAId: waiting.id }, { listBId: waiting.id }] },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
  });
  const [a, b] = before?.listBId === waiting.id ? [laid, waiting] : [waiting, laid];
  const reconciliationId = randomUUID();
  await work.tx.reconciliation.create({
    data: {
      id: reconciliationId,
      incidentId: waiting.incidentId,
      listAId: a.id,
      listBId: b.id,
      startedById: a.startedById,
      startedAt: work.now,
    },
  });
  work.enqueue({ name: "reconciliation.compare", payload: { reconciliationId } });
}
