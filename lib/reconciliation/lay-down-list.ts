import "server-only";
import { randomUUID } from "node:crypto";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, Forbidden, NotFound, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { beginComparison } from "./begin-comparison";
import { findUnderWay, findWaitingList } from "./find-reconciliation";
import { sealHowMade } from "./how-made";
import { rememberedReading } from "./remembered-reading";
import type { LayDownInput } from "./schema";

/**
 * Lays a file of evidence down as a list of the people concerned. The first one waits; the second, which somebody else
 * has to make since one who makes both repeats the same mistakes, is compared with it. Refuses `comparing-already`,
 * `same-person`, `same-file`.
 */
export async function layDownList(actor: Actor, input: LayDownInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  if (actor.kind !== "user") throw new Forbidden("incident.run");
  const { incidentId, evidenceId, way, words } = input;
  const reading = await rememberedReading(actor, { incidentId, evidenceId });
  return unitOfWork(
    actor,
    async (work) => {
      await findOpenIncident(work.tx, actor, incidentId);
      const evidence = await work.tx.evidence.findFirst({
        where: { id: evidenceId, incidentId, state: "sealed" },
      });
      if (!evidence) throw new NotFound("Evidence");
      if (await findUnderWay(work.tx, incidentId)) return refuse("comparing-already");
      const waiting = await findWaitingList(work.tx, incidentId);
      if (waiting?.startedById === actor.userId) return refuse("same-person");
      if (waiting?.evidenceId === evidenceId) return refuse("same-file");

      const listId = randomUUID();
      const { data } = await incidentKeys(work.tx, incidentId);
      await work.tx.peopleImport.create({
        data: {
          ...{ id: listId, incidentId, evidenceId },
          state: "checking",
          charset: "utf-8",
          ...(reading && { ...reading, columns: [...reading.columns], isMapped: true }),
          madeSealed: sealHowMade(data, listId, { way, words: words ?? "" }),
          total: evidence.bytes ?? 0,
          startedById: actor.userId,
          startedAt: work.now,
        },
      });
      work.record({ type: "list.laid-down", incidentId, data: { listId } });
      if (waiting) await beginComparison(work, waiting, { id: listId, startedById: actor.userId });
      else work.enqueue({ name: "reconciliation.read", payload: { listId } });
      return done({ listId });
    },
    onceFor("reconciliation.lay-down", input, submission),
  );
}
