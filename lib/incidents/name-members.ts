import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import type { Relation } from "@/lib/db/generated/enums";
import type { Work } from "@/lib/db/unit-of-work";

type Naming = {
  readonly incidentId: string;
  readonly userIds: readonly string[];
  readonly relation: Relation;
};

/**
 * Makes people members of an incident inside a unit of work, whose row is locked; who stands so already is left
 * alone. Answers who is new. The caller has checked that they may.
 */
export async function nameMembers(
  work: Work,
  actor: Actor,
  { incidentId, userIds, relation }: Naming,
): Promise<string[]> {
  const named = await work.tx.incidentMember.findMany({
    where: { incidentId, relation, removedAt: null, userId: { in: [...userIds] } },
    select: { userId: true },
  });
  const known = new Set(named.map(({ userId }) => userId));
  const fresh = [...new Set(userIds)].filter((userId) => !known.has(userId));
  if (fresh.length === 0) return [];
  await work.tx.incidentMember.createMany({
    data: fresh.map((userId) => ({
      id: randomUUID(),
      incidentId,
      userId,
      relation,
      addedById: actor.userId,
      addedAt: work.now,
    })),
  });
  work.record({ type: "members.added", incidentId, data: { userIds: fresh, relation } });
  return fresh;
}
