import "server-only";
import type { OtherActor } from "@/lib/auth/actor";
import { makePasswordLink } from "@/lib/auth/password-links";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { addUser } from "./add-user";
import { foundOrganisation } from "./found-organisation";
import type { CreateOrganisationInput } from "./schema";

/**
 * The organisation and its first admin, together. Nobody can be asked for a permission yet: the caller sits at the
 * machine, or has shown the one-time code of the log. Answers the token of the set-password link.
 */
export async function createOrganisation(actor: OtherActor, input: CreateOrganisationInput) {
  return unitOfWork(actor, async (work) => {
    const founded = await foundOrganisation(work, { name: input.name, isDemo: false });
    if (!founded) return refuse("organisation-exists");

    const userId = await addUser(work, {
      name: input.adminName,
      email: input.adminEmail,
      roles: ["admin"],
      grants: [],
      groupId: null,
      language: null,
    });
    if (!userId) return refuse("organisation-exists");
    return done({ userId, token: await makePasswordLink(work, userId) });
  });
}
