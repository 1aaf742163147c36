import "server-only";
import type { Incident } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { moveStatus } from "@/lib/incidents/move-status";
import { headOf, tailOf, WITHDRAWN } from "@/lib/records/outcomes";

const FILED = { preliminary: "preliminary-filed", final: "final-filed" } as const;

/**
 * Takes up an incident again whose end came to nothing, or was undone: it stands where the reports that were filed
 * left it. Its row is locked. Answers whether the act was possible.
 */
export async function resumeStatus(
  work: Work,
  { id, status }: Pick<Incident, "id" | "status">,
  act: "closing-returned" | "reopen",
): Promise<boolean> {
  if (!(await moveStatus(work, { id, status }, act))) return false;
  const filed = await work.tx.stepRecord.findMany({
    where: { incidentId: id, kind: "authority_report", supersededBy: null, outcome: { not: WITHDRAWN } },
    select: { outcome: true },
  });
  const stages = filed
    .filter(({ outcome }) => tailOf(outcome) !== "entrustor")
    .map(({ outcome }) => headOf(outcome));
  for (const stage of ["preliminary", "final"] as const) {
    if (!stages.includes(stage)) continue;
    const now = await work.tx.incident.findUniqueOrThrow({ where: { id } });
    await moveStatus(work, now, FILED[stage]);
  }
  return true;
}
