import "server-only";
import { keepText } from "@/lib/approvals/keep-text";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import type { Party } from "@/lib/db/generated/client";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { done, NotFound, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { visibleTo } from "@/lib/incidents/policy";
import { lockPeople } from "@/lib/people/people-lock";
import { WITHDRAWN } from "@/lib/records/outcomes";
import { tellPeopleCount } from "./tell-people-count";

/**
 * Takes somebody out of a disclosure, with the reason sealed; who is in none any more is no longer of the incident.
 * Refuses `has-records` (what was done with them would speak of nobody) and `people-busy`. Throws `NotFound`.
 */
export async function removeParty(
  actor: Actor,
  input: { readonly partyId: string; readonly reason: string },
  submission: Submission = {},
) {
  assertCan(actor, "incident.run");
  const { partyId, reason } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const { tx } = work;
      const found = await tx.party.findFirst({
        where: { AND: [{ disclosure: { incident: visibleTo(actor, "content") } }, { id: partyId }] },
      });
      if (!found) throw new NotFound("Party");
      const { incidentId, disclosureId, side } = found;
      await findOpenIncident(tx, actor, incidentId);
      if (!(await lockPeople(work, incidentId))) return refuse("people-busy");
      const said = { incidentId, partyId, supersededBy: null, outcome: { not: WITHDRAWN } };
      if ((await tx.stepRecord.count({ where: said })) > 0) return refuse("has-records");
      const { count } = await tx.party.deleteMany({ where: { id: partyId } });
      if (count === 0) throw new NotFound("Party");
      await forget(work, found);
      const reasonId = await keepText(work, actor, incidentId, reason);
      work.record({ type: "party.removed", incidentId, reasonId, data: { partyId, disclosureId, side } });
      const keys = await incidentKeys(tx, incidentId);
      await tellPeopleCount(work, { incidentId, keys, recordedById: actor.userId });
      return done({ incidentId, disclosureId });
    },
    onceFor("party.remove", input, submission),
  );
}

/** Who has no part any more is kept nowhere; the file that named them is evidence. */
async function forget({ tx }: Work, { incidentId, personId, companyId }: Party): Promise<void> {
  const parts = { personId, companyId };
  if (await tx.party.findFirst({ where: { incidentId, ...parts }, select: { id: true } })) return;
  if (personId) {
    await tx.person.delete({ where: { id: personId } });
    await tx.$executeRaw`SELECT forget_joined(${incidentId}::uuid, ARRAY[${personId}::uuid])`;
  }
  if (companyId) await tx.company.delete({ where: { id: companyId } });
}
