import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { endSessions } from "@/lib/auth/end-sessions";
import { revokePasswordLinks } from "@/lib/auth/password-links";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { done, NotFound, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { isLastAdmin, lockRights } from "./lock-rights";
import { changedFields, endsSessions, isOneself, type PersonFields } from "./policy";
import type { ChangeUserInput } from "./schema";

/**
 * Changes name, address, roles, permissions, group and language. New roles, permissions or a new address end the
 * person's sessions at once; a new address ends their set-password links too.
 */
export async function changeUser(actor: Actor, input: ChangeUserInput, submission: Submission = {}) {
  return unitOfWork(
    actor,
    async (work) => {
      await lockRights(work, actor, "person.manage");
      const { userId, version, ...after } = input;
      const before = await work.tx.user.findUnique({ where: { id: userId } });
      if (!before) throw new NotFound("Person");
      if (before.version !== version) return refuse("user-changed");

      const fields = changedFields(before, after);
      if (fields.length === 0) return refuse("nothing-changed");
      const refusal = await whyNot(work, { userId, before, after, own: isOneself(actor, userId) });
      if (refusal) return refuse(refusal);

      await work.tx.user.update({
        where: { id: userId, version },
        data: { ...after, version: { increment: 1 } },
      });
      work.record({
        type: "user.changed",
        data: { userId, fields, roles: after.roles, grants: after.grants },
      });
      if (endsSessions(fields)) await endSessions(work, userId, "roles_changed");
      if (fields.includes("email")) await revokePasswordLinks(work, userId);
      return done({ userId });
    },
    onceFor("user.change", input, submission),
  );
}

type Change = { userId: string; before: PersonFields; after: PersonFields; own: boolean };

async function whyNot(work: Work, { userId, before, after, own }: Change) {
  const fields = changedFields(before, after);
  const loses = (role: "admin" | "supervisor") => before.roles.includes(role) && !after.roles.includes(role);

  if (own && (fields.includes("roles") || fields.includes("grants"))) return "own-rights";
  if (loses("admin") && (await isLastAdmin(work, userId))) return "last-admin";
  if (loses("supervisor") && (await leadsGroup(work, userId))) return "leads-group";
  if (fields.includes("email") && (await work.tx.user.findUnique({ where: { email: after.email } }))) {
    return "email-taken";
  }
  if (after.groupId && !(await work.tx.group.findUnique({ where: { id: after.groupId } })))
    return "group-gone";
  return null;
}

async function leadsGroup(work: Work, userId: string): Promise<boolean> {
  const count = await work.tx.group.count({
    where: { OR: [{ supervisorId: userId }, { deputyId: userId }] },
  });
  return count > 0;
}
