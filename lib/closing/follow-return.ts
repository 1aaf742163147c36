import "server-only";
import type { Work } from "@/lib/db/unit-of-work";
import { isEndAsked } from "./ends";
import { resumeStatus } from "./resume-status";

/**
 * What follows for an incident when the approval to end it was returned or is void, inside the unit that decided:
 * work goes on where it stood, unless the same is still asked in another way.
 */
export async function followReturn(work: Work, incidentId: string): Promise<void> {
  if (await isEndAsked(work.tx, incidentId)) return;
  const incident = await work.tx.incident.findUniqueOrThrow({ where: { id: incidentId } });
  await resumeStatus(work, incident, "closing-returned");
}
