import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import type { PeopleImport, Reconciliation } from "@/lib/db/generated/client";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { done, NotFound, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { canTellPeople } from "@/lib/people-import/check-row";
import { columnsOf } from "@/lib/people-import/import-columns";
import { visibleLists } from "@/lib/people-import/look-at-import";
import { headingsOf } from "@/lib/people-import/map-import";
import { beginComparison } from "./begin-comparison";
import { endComparison } from "./end-comparison";
import { findUnderWay, findWaitingList, isSigning } from "./find-reconciliation";
import { MAPPABLE } from "./list-view";
import type { MapListInput } from "./schema";

type List = PeopleImport & { readonly of: readonly Reconciliation[] };

/**
 * Says how a list is read and what its columns hold, where that was recognised wrongly or not at all, and has it read
 * anew: a comparison that it was part of is void and begins again with what was decided, and a list that could not be
 * read takes its place again. Refuses `no-person-column`, `cannot-be-read`, `list-over`, `list-replaced`,
 * `list-changed`, and `yours-to-sign` to whoever is asked to sign off what the lists agree on.
 */
export async function mapList(actor: Actor, input: MapListInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  const { incidentId, listId, version, charset, delimiter, headerRow, columns } = input;
  const headings = await headingsOf(visibleLists(actor, input), input);
  if ("code" in headings) return refuse("cannot-be-read");
  return unitOfWork(
    actor,
    async (work) => {
      await findOpenIncident(work.tx, actor, incidentId);
      const list = await findList(work, { incidentId, listId });
      if (list.state === "cancelled" || list.of.some(({ state }) => state === "agreed"))
        return refuse("list-over");
      if (await isSigning(work, actor, list.of)) return refuse("yours-to-sign");
      if (!canTellPeople(columnsOf(columns, []))) return refuse("no-person-column");
      const beside = await findBeside(work, list);
      if (beside === "taken") return refuse("list-replaced");
      const { count } = await work.tx.peopleImport.updateMany({
        where: { id: listId, version, state: { in: [...MAPPABLE] } },
        data: {
          ...{ charset, delimiter, headerRow, columns, headingsHash: headings.hash, isMapped: true },
          ...{ state: "checking", rows: 0, badRows: 0, people: 0, problem: null, problemLine: null },
          ...{ problemColumn: null, finishedAt: null, version: { increment: 1 } },
        },
      });
      if (count === 0) return refuse("list-changed");
      work.record({ type: "list.mapped", incidentId, data: { listId } });
      for (const reconciliation of list.of) await endComparison(work, actor, reconciliation);
      if (beside) await beginComparison(work, beside, list);
      else work.enqueue({ name: "reconciliation.read", payload: { listId } });
      return done({ listId });
    },
    onceFor("reconciliation.map", input, submission),
  );
}

async function findList(
  { tx }: Work,
  { incidentId, listId }: { readonly incidentId: string; readonly listId: string },
): Promise<List> {
  const found = await tx.peopleImport.findFirst({
    where: { AND: [{ id: listId }, { incidentId, disclosureId: null }] },
    include: { asListA: true, asListB: true },
  });
  if (!found) throw new NotFound("PeopleImport");
  const { asListA, asListB, ...list } = found;
  return { ...list, of: [...asListA, ...asListB] };
}

/** The list to compare it with; null where there is none yet, `taken` where another one stands in its place. */
async function findBeside(
  { tx }: Work,
  { id, incidentId, startedById, of }: List,
): Promise<PeopleImport | null | "taken"> {
  const underWay = await findUnderWay(tx, incidentId);
  if (underWay) {
    if (!of.some((own) => own.id === underWay.id)) return "taken";
    const otherId = underWay.listAId === id ? underWay.listBId : underWay.listAId;
    return tx.peopleImport.findUniqueOrThrow({ where: { id: otherId } });
  }
  const waiting = await findWaitingList(tx, incidentId);
  if (!waiting || waiting.id === id) return null;
  return waiting.startedById === startedById ? "taken" : waiting;
}
