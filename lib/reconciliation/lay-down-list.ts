import "server-only";
import { randomUUID } from "node:crypto";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import type { PeopleImport } from "@/lib/db/generated/client";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { done, Forbidden, NotFound, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { findUnderWay, findWaitingList } from "./find-reconciliation";
import { sealHowMade } from "./how-made";
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

/** A list keeps its side when the other one is replaced: what was decided hangs on it. */
async function beginComparison(
  work: Work,
  waiting: PeopleImport,
  laid: Pick<PeopleImport, "id" | "startedById">,
): Promise<void> {
  const before = await work.tx.reconciliation.findFirst({
    where: { state: { in: ["void", "refused"] }, OR: [{ listAId: waiting.id }, { listBId: waiting.id }] },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
  });
  const [a, b] = before?.listBId === waiting.id ? [laid, waiting] : [waiting, laid];
  const reconciliationId = randomUUID();
  await work.tx.reconciliation.create({
    data: {
      id: reconciliationId,
      incidentId: waiting.incidentId,
      listAId: a.id,
      listBId: b.id,
      startedById: a.startedById,
      startedAt: work.now,
    },
  });
  work.enqueue({ name: "reconciliation.compare", payload: { reconciliationId } });
}
