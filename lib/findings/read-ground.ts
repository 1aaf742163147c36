import "server-only";
import type { Determination, Prisma } from "@/lib/db/generated/client";
import { groundedOf, groundOf } from "./ground";
import { loadAssessment } from "./load-assessment";
import { mattersOf } from "./matters";
import { isOutdated } from "./policy";

type Tx = Prisma.TransactionClient;
type Subject = { readonly id: string; readonly knownAt: Date | null };

/** What legal stands on now: facts, rules, what can be decided, and what was decided before, the newest first. */
export async function readGround(tx: Tx, incident: Subject, now: Date) {
  const loaded = await loadAssessment(tx, incident, now);
  const ground = groundOf(loaded);
  const made = await tx.determination.findMany({
    where: { incidentId: incident.id },
    orderBy: [{ preparedAt: "desc" }, { id: "desc" }],
  });
  return {
    ...loaded,
    ground,
    matters: mattersOf(loaded.law),
    made,
    newest: made[0] ?? null,
    inForce: made.find(({ state }) => state === "in_force") ?? null,
    awaiting: made.find(({ state }) => state === "awaiting") ?? null,
    /** Whether a decision speaks of other facts, or of rules that it departed from and that are others now. */
    isOld: (determination: Determination) => isOutdated(groundedOf(determination), ground),
  };
}

export type ReadGround = Awaited<ReturnType<typeof readGround>>;
