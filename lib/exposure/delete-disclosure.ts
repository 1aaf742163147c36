import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findDisclosure } from "./find-disclosure";

/**
 * Takes away a disclosure in which nobody is. Refuses `not-empty`, `in-use` (a list goes into it, or is agreed to be
 * its people) and `disclosure-changed`.
 */
export async function deleteDisclosure(
  actor: Actor,
  input: { readonly disclosureId: string; readonly version: number },
  submission: Submission = {},
) {
  assertCan(actor, "incident.run");
  const { disclosureId, version } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const { tx } = work;
      const { incident } = await findDisclosure(tx, actor, disclosureId);
      const incidentId = incident.id;
      if (await tx.party.findFirst({ where: { disclosureId }, select: { id: true } }))
        return refuse("not-empty");
      const [lists, agreed] = [
        await tx.peopleImport.count({
          where: { incidentId, disclosureId, state: { notIn: ["cancelled", "refused"] } },
        }),
        await tx.reconciliation.count({ where: { incidentId, disclosureId } }),
      ];
      if (lists + agreed > 0) return refuse("in-use");
      const { count } = await tx.disclosure.deleteMany({ where: { id: disclosureId, version } });
      if (count === 0) return refuse("disclosure-changed");
      work.record({ type: "disclosure.deleted", incidentId, data: { disclosureId } });
      return done({ incidentId });
    },
    onceFor("disclosure.delete", input, submission),
  );
}
