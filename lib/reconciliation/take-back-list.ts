import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, NotFound, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { endComparison } from "./end-comparison";
import { isSigning } from "./find-reconciliation";
import type { TakeBackInput } from "./schema";

/**
 * Takes a list back, so that another one can be laid in its place. A comparison that it was part of is void, with what
 * was asked for it; the other list waits, and what was decided comes back where the new list says the same. Refuses
 * `list-over` for one that was agreed on or taken back before, and `yours-to-sign` to whoever is asked to sign off what
 * the lists agree on: they return it.
 */
export async function takeBackList(actor: Actor, input: TakeBackInput, submission: Submission = {}) {
  return unitOfWork(
    actor,
    async (work) => {
      const { incidentId, listId } = input;
      await findOpenIncident(work.tx, actor, incidentId);
      const list = await work.tx.peopleImport.findFirst({
        where: { AND: [{ id: listId }, { incidentId, disclosureId: null }] },
        include: { asListA: true, asListB: true },
      });
      if (!list) throw new NotFound("PeopleImport");
      const of = [...list.asListA, ...list.asListB];
      if (of.some(({ state }) => state === "agreed")) return refuse("list-over");
      if (await isSigning(work, actor, of)) return refuse("yours-to-sign");
      const { count } = await work.tx.peopleImport.updateMany({
        where: { id: listId, state: { in: ["checking", "checked"] } },
        data: { state: "cancelled", finishedAt: work.now, version: { increment: 1 } },
      });
      if (count === 0) return refuse("list-over");
      for (const reconciliation of of) await endComparison(work, actor, reconciliation);
      work.record({ type: "list.taken-back", incidentId, data: { listId } });
      return done({ listId });
    },
    onceFor("reconciliation.take-back", input, submission),
  );
}
