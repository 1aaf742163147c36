import "server-only";
import { randomUUID } from "node:crypto";
import * as z from "zod";
import { systemActor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { databaseNow, unitOfWork } from "@/lib/db/unit-of-work";
import { done } from "@/lib/errors";
import { defineJob } from "@/lib/jobs/define-job";
import { findPairs } from "./find-pairs";

/**
 * Looks through an incident for people who may be one. What was decided stays decided; run twice it adds nothing.
 */
export const findMatches = defineJob({
  name: "identity.find",
  payload: z.strictObject({ incidentId: z.uuid() }),
  async run({ incidentId }) {
    const incident = await db.incident.findFirst({ where: { id: incidentId, purgedAt: null } });
    if (!incident) return;
    // Before it looks: what changes while it looks is looked at again when somebody asks again.
    const startedAt = await databaseNow(db);
    const found = await findPairs(incidentId, await incidentKeys(db, incidentId));
    await unitOfWork<object, never>(systemActor, async (work) => {
      const { tx } = work;
      await tx.$executeRaw`
        DELETE FROM person_matches m WHERE incident_id = ${incidentId}::uuid AND state = 'open' AND (
          NOT EXISTS (SELECT FROM people WHERE incident_id = m.incident_id AND id = m.first_id)
          OR NOT EXISTS (SELECT FROM people WHERE incident_id = m.incident_id AND id = m.second_id))`;
      const rows = found.pairs.map((pair) => ({ id: randomUUID(), incidentId, ...pair }));
      const { count } = await tx.personMatch.createMany({ data: rows, skipDuplicates: true });
      const said = { doneAt: startedAt, commonNames: found.commonNames, isCut: found.isCut };
      await tx.matchSearch.upsert({
        where: { incidentId },
        create: { incidentId, askedAt: startedAt, ...said },
        update: said,
      });
      work.record({ type: "identity.searched", incidentId, data: { count } });
      return done({});
    });
  },
});
