import "server-only";
import type { Work } from "@/lib/db/unit-of-work";
import { moveStatus } from "./move-status";

/**
 * What follows for an incident when closing it was returned or voided, inside the unit that decided: work goes on.
 * Where it was approved nothing follows by itself; whoever closes it looks once more at what is open.
 */
export async function followClosing(work: Work, incidentId: string): Promise<void> {
  const incident = await work.tx.incident.findUniqueOrThrow({ where: { id: incidentId } });
  await moveStatus(work, incident, "closing-returned");
}
