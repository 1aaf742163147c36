import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { visibleTo } from "@/lib/incidents/policy";
import { type Stated, settleFacts } from "./settle-facts";
import { statedFact } from "./stated-fact";

export type StatedFact = Stated & {
  readonly recordedAt: Date;
  readonly recordedById: string | null;
  readonly evidenceId: string | null;
};

/** Every entry of an incident that the actor may see, the oldest first; notes stay sealed. */
export async function listFacts(actor: Actor, incidentId: string): Promise<StatedFact[]> {
  const rows = await db.fact.findMany({
    where: { AND: [{ incident: visibleTo(actor, "content") }, { incidentId }] },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    include: { _count: { select: { supersededBy: true } } },
  });
  return rows.map((row) => ({
    ...statedFact(row, row._count.supersededBy > 0),
    recordedAt: row.recordedAt,
    recordedById: row.recordedById,
    evidenceId: row.evidenceId,
  }));
}

/** What the facts of an incident amount to, by name. */
export async function getSettledFacts(actor: Actor, incidentId: string) {
  return settleFacts(await listFacts(actor, incidentId));
}
