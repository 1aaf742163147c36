import "server-only";
import type { Incident, Prisma } from "@/lib/db/generated/client";

/**
 * Who is told when somebody reads many people of an incident: its responders, supervisors and legal, as far as they
 * see it. Whoever only administers sees nothing of it and is not told.
 */
export async function listWhoAnswers(
  tx: Pick<Prisma.TransactionClient, "user">,
  { id: incidentId, isRestricted }: Pick<Incident, "id" | "isRestricted">,
): Promise<string[]> {
  const named: Prisma.UserWhereInput = {
    memberships: {
      some: {
        incidentId,
        removedAt: null,
        relation: { in: ["responder", "supervisor", "deputy", "legal", "hr"] },
      },
    },
    roles: { hasSome: ["reporter", "responder", "supervisor", "legal", "management"] },
  };
  const legal: Prisma.UserWhereInput[] = isRestricted ? [] : [{ roles: { has: "legal" } }];
  const users = await tx.user.findMany({
    where: { AND: [{ disabledAt: null }, { OR: [named, ...legal] }] },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return users.map(({ id }) => id);
}
