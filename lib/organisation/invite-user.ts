import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { makePasswordLink } from "@/lib/auth/password-links";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { addUser } from "./add-user";
import { lockRights } from "./lock-rights";
import type { InviteUserInput } from "./schema";

/**
 * Adds a person and makes the link with which they set their password. The token is answered once: only its hash is
 * kept, so a repeated submission answers null in its place, and the link can be renewed.
 */
export async function inviteUser(actor: Actor, input: InviteUserInput, submission: Submission = {}) {
  const link = { token: null as string | null };
  const result = await unitOfWork(
    actor,
    async (work) => {
      await lockRights(work, actor, "person.manage");
      if (input.groupId && !(await work.tx.group.findUnique({ where: { id: input.groupId } }))) {
        return refuse("group-gone");
      }
      const userId = await addUser(work, input);
      if (!userId) return refuse("email-taken");
      link.token = await makePasswordLink(work, userId);
      return done({ userId });
    },
    onceFor("user.invite", input, submission),
  );
  return result.ok ? done({ ...result.value, token: link.token }) : result;
}
