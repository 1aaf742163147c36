import "server-only";
import type { Work } from "@/lib/db/unit-of-work";

/** What counted of an incident until now stays as history. The row of the incident is locked. */
export async function supersedeInForce({ tx }: Work, incidentId: string): Promise<void> {
  await tx.determination.updateMany({
    where: { incidentId, state: "in_force" },
    data: { state: "superseded", version: { increment: 1 } },
  });
}
