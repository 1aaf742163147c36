import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import type { RenameOrganisationInput } from "./schema";

/** The name as it is printed on letters and reports. */
export async function renameOrganisation(
  actor: Actor,
  input: RenameOrganisationInput,
  submission: Submission = {},
) {
  assertCan(actor, "organisation.manage");

  return unitOfWork(
    actor,
    async (work) => {
      const before = await work.tx.organisation.findUniqueOrThrow({ where: { id: 1 } });
      if (before.version === input.version && before.name === input.name) return refuse("nothing-changed");
      const { count } = await work.tx.organisation.updateMany({
        where: { id: 1, version: input.version },
        data: { name: input.name, version: { increment: 1 } },
      });
      if (count === 0) return refuse("organisation-changed");
      work.record({ type: "organisation.changed", data: { fields: ["name"] } });
      return done(null);
    },
    onceFor("organisation.rename", input, submission),
  );
}
