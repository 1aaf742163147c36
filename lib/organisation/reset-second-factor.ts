import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { endSessions } from "@/lib/auth/end-sessions";
import { removeSecondFactor } from "@/lib/auth/second-factor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, NotFound, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { lockRights } from "./lock-rights";
import { whyNotReset } from "./policy";
import type { OfUserInput } from "./schema";

/**
 * For somebody whose telephone is lost: the authenticator app and the recovery codes are forgotten, sessions end,
 * and the next sign-in sets up a new app. The admin has made sure by other means who is asking.
 */
export async function resetSecondFactor(actor: Actor, { userId }: OfUserInput, submission: Submission = {}) {
  return unitOfWork(
    actor,
    async (work) => {
      await lockRights(work, actor, "person.manage");
      const user = await work.tx.user.findUnique({ where: { id: userId }, select: { totpSince: true } });
      if (!user) throw new NotFound("Person");
      const refusal = whyNotReset(actor, { id: userId, hasSecondFactor: user.totpSince !== null });
      if (refusal) return refuse(refusal);

      await removeSecondFactor(work, userId);
      await endSessions(work, userId, "second_factor_changed");
      return done({ userId });
    },
    onceFor("second-factor.reset", { userId }, submission),
  );
}
