import "server-only";
import type { Prisma } from "@/lib/db/generated/client";

const MOST_STEPS = 20;

type Reader = Pick<Prisma.TransactionClient, "personMatch">;

/**
 * Who somebody is by now: the person with whom they were joined, however often, or they themselves. For what still
 * names a person who went (reveals, links). The caller has found the incident for its actor.
 */
export async function survivorOf(tx: Reader, incidentId: string, personId: string): Promise<string> {
  let id = personId;
  for (let step = 0; step < MOST_STEPS; step++) {
    const joined = await tx.personMatch.findFirst({
      where: {
        incidentId,
        state: "joined",
        keptId: { not: id },
        OR: [{ firstId: id }, { secondId: id }],
      },
      select: { keptId: true },
    });
    if (!joined?.keptId) return id;
    id = joined.keptId;
  }
  return id;
}

/** Everybody whom this person took in, for lists of what happened with them. */
export async function joinedInto(tx: Reader, incidentId: string, personId: string): Promise<string[]> {
  const found = new Set([personId]);
  for (let size = 0; size < found.size; ) {
    size = found.size;
    const rows = await tx.personMatch.findMany({
      where: { incidentId, state: "joined", keptId: { in: [...found] } },
      select: { firstId: true, secondId: true },
    });
    for (const { firstId, secondId } of rows) found.add(firstId).add(secondId);
  }
  return [...found];
}
