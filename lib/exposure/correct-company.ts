import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, NotFound, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { visibleTo } from "@/lib/incidents/policy";
import { sealCompany } from "./company-record";
import { companyIndex } from "./ensure-somebody";

export type CompanyInput = {
  readonly companyId: string;
  readonly version: number;
  readonly name: string;
  readonly contact: string | null;
  readonly contract: string | null;
};

/** Corrects a company. Refuses `company-changed`, and `name-taken` by another company of the incident. */
export async function correctCompany(actor: Actor, input: CompanyInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  const { companyId, version, name, contact, contract } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const { tx } = work;
      const found = await tx.company.findFirst({
        where: { AND: [{ incident: visibleTo(actor, "content") }, { id: companyId }] },
        select: { incidentId: true },
      });
      if (!found) throw new NotFound("Company");
      const { incidentId } = found;
      await findOpenIncident(tx, actor, incidentId);
      const keys = await incidentKeys(tx, incidentId);
      const nameIndex = companyIndex(keys, name);
      if ((await tx.company.count({ where: { incidentId, nameIndex, id: { not: companyId } } })) > 0)
        return refuse("name-taken");
      const sealed = sealCompany(keys.data, companyId, {
        name,
        contact: contact ?? "",
        contract: contract ?? "",
      });
      const { count } = await tx.company.updateMany({
        where: { id: companyId, version },
        data: { sealed, nameIndex, version: { increment: 1 } },
      });
      if (count === 0) return refuse("company-changed");
      work.record({ type: "company.corrected", incidentId, data: { companyId } });
      return done({ incidentId });
    },
    onceFor("company.correct", input, submission),
  );
}
