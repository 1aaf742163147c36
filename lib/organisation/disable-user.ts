import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { endSessions } from "@/lib/auth/end-sessions";
import { revokePasswordLinks } from "@/lib/auth/password-links";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, NotFound, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { isLastAdmin, lockRights } from "./lock-rights";
import { whyNotDisable } from "./policy";
import type { OfUserInput } from "./schema";

/**
 * Shuts a person out at once: from the commit on every session, half-done sign-in and link of theirs is refused, in
 * every process. What they did stays, under their name.
 */
export async function disableUser(actor: Actor, { userId }: OfUserInput, submission: Submission = {}) {
  return unitOfWork(
    actor,
    async (work) => {
      await lockRights(work, actor, "person.manage");
      const user = await work.tx.user.findUnique({ where: { id: userId } });
      if (!user) throw new NotFound("Person");
      const refusal = whyNotDisable(actor, user);
      if (refusal) return refuse(refusal);
      if (user.roles.includes("admin") && (await isLastAdmin(work, userId))) return refuse("last-admin");

      await work.tx.user.update({ where: { id: userId }, data: { disabledAt: work.now } });
      work.record({ type: "user.disabled", data: { userId } });
      await endSessions(work, userId, "disabled");
      await revokePasswordLinks(work, userId);
      return done({ userId });
    },
    onceFor("user.disable", { userId }, submission),
  );
}
