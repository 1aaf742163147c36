import "server-only";
import * as z from "zod";
import { alert } from "@/lib/alerts/alert";
import { systemActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { defineJob } from "@/lib/jobs/define-job";
import { readGround } from "./read-ground";

/** At most so many a run; what was touched last comes first. */
const AT_ONCE = 200;
/** What legal decided and was touched earlier stands in their queue, told or not. */
const LOOKS_BACK = "1 day";
const CHANGING = [
  "facts.recorded",
  "people.written",
  "record.added",
  "record.corrected",
  "question.answered",
];

/** Tells legal, once for each decision in force, that the facts under it are others by now. */
export const sweepFindings = defineJob({
  name: "finding.sweep",
  payload: z.unknown(),
  async run() {
    for (const id of await touchedIds()) {
      // Each on its own: one that fails keeps no other from being told.
      await unitOfWork(systemActor, async (work) =>
        (await tellOutdated(work, id)) ? done(null) : refuse("nothing-new"),
      ).catch((error: unknown) => report(error));
    }
  },
});

async function touchedIds(): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT d.id::text AS id FROM determinations d
    JOIN incidents i ON i.id = d.incident_id AND i.status NOT IN ('closed', 'withdrawn')
    JOIN LATERAL (SELECT max(a.at) AS at FROM audit_entries a
      WHERE a.incident_id = d.incident_id AND a.type = ANY(${CHANGING})
        AND a.at > greatest(d.prepared_at, now() - ${LOOKS_BACK}::interval)) t ON t.at IS NOT NULL
    WHERE d.state = 'in_force'
      AND NOT EXISTS (SELECT 1 FROM alerts l WHERE l.subject_id = d.id AND l.kind = 'findings-changed')
    ORDER BY t.at DESC LIMIT ${AT_ONCE}`;
  return rows.map(({ id }) => id);
}

async function tellOutdated(work: Work, determinationId: string): Promise<boolean> {
  const { tx } = work;
  const determination = await tx.determination.findUnique({
    where: { id: determinationId },
    include: { incident: true },
  });
  if (determination?.state !== "in_force") return false;
  const { incident, incidentId, preparedById, preparedAt } = determination;
  const { isOld } = await readGround(tx, incident, work.now);
  if (!isOld(determination)) return false;
  const legal = await tx.incidentMember.findMany({
    where: { incidentId, relation: "legal", removedAt: null },
    select: { userId: true },
  });
  let isNew = false;
  for (const userId of new Set([preparedById, ...legal.map((member) => member.userId)])) {
    const told = { userId, kind: "findings-changed", incidentId, subjectId: determinationId } as const;
    // Due when it was decided: for each decision one, however often this runs.
    isNew = (await alert(work, { ...told, dueAt: preparedAt })) || isNew;
  }
  if (isNew) work.record({ type: "determination.outdated", incidentId, data: { determinationId } });
  return isNew;
}

/** The name alone: a message of the database may repeat what was in a row. */
function report(error: unknown): void {
  console.error(`finding.sweep: one fails (${error instanceof Error ? error.name : "unknown"})`);
}
