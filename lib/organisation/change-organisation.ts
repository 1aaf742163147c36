import "server-only";
import type { OrganisationField } from "@/lib/audit/events";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findDomainProblem } from "./own-domains";
import type { ChangeOrganisationInput } from "./schema";

/** The name as it is printed on letters and reports, and the domains whose addresses are the organisation's own. */
export async function changeOrganisation(
  actor: Actor,
  { version, name, mailDomains }: ChangeOrganisationInput,
  submission: Submission = {},
) {
  assertCan(actor, "organisation.manage");

  return unitOfWork(
    actor,
    async (work) => {
      const problem = findDomainProblem(mailDomains);
      if (problem) return refuse(problem.code);
      const before = await work.tx.organisation.findUniqueOrThrow({ where: { id: 1 } });
      const fields: OrganisationField[] = [];
      if (before.name !== name) fields.push("name");
      if (!sameSet(before.mailDomains, mailDomains)) fields.push("mail-domains");
      if (before.version === version && fields.length === 0) return refuse("nothing-changed");

      const { count } = await work.tx.organisation.updateMany({
        where: { id: 1, version },
        data: { name, mailDomains, version: { increment: 1 } },
      });
      if (count === 0) return refuse("organisation-changed");
      work.record({ type: "organisation.changed", data: { fields } });
      return done(null);
    },
    onceFor("organisation.change", { version, name, mailDomains }, submission),
  );
}

const sameSet = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((domain) => other.includes(domain));
