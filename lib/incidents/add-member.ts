import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/generated/client";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "./find-incident";
import type { AddMemberInput } from "./member-schema";
import { nameMembers } from "./name-members";

/** Who can be named: whoever can sign in and does not only administer. Legal is whoever has the role. */
export function ableTo(relation: AddMemberInput["relation"]): Prisma.UserWhereInput {
  const roles = {
    member: ["reporter", "responder", "supervisor", "legal", "management"],
    responder: ["responder", "supervisor", "legal"],
    legal: ["legal"],
  } as const;
  return { disabledAt: null, roles: { hasSome: [...roles[relation]] } };
}

/**
 * Names somebody as a member of an incident, who from now on sees all of it. Refuses `person-gone` (disabled, or not
 * able to be what they are named) and `already-member`.
 */
export async function addMember(actor: Actor, input: AddMemberInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  const { incidentId, userId, relation } = input;
  return unitOfWork(
    actor,
    async (work) => {
      await findOpenIncident(work.tx, actor, incidentId);
      const able = { AND: [{ id: userId }, ableTo(relation)] };
      if ((await work.tx.user.count({ where: able })) === 0) return refuse("person-gone");
      const added = await nameMembers(work, actor, { incidentId, userIds: [userId], relation });
      return added.length === 0 ? refuse("already-member") : done({ userId });
    },
    onceFor("member.add", input, submission),
  );
}
