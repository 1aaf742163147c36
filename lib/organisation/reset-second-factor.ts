import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { endSessions } from "@/lib/auth/end-sessions";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, NotFound, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { lockRights } from "./lock-rights";
import { isOneself } from "./policy";
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
      if (isOneself(actor, userId)) return refuse("oneself");
      if (!user.totpSince) return refuse("no-second-factor");

      await work.tx.user.update({
        where: { id: userId },
        data: { totpSecret: null, totpSince: null, totpLastStep: null },
      });
      await work.tx.recoveryCode.deleteMany({ where: { userId } });
      work.record({ type: "second-factor.reset", data: { userId } });
      await endSessions(work, userId, "second_factor_changed");
      return done({ userId });
    },
    onceFor("second-factor.reset", { userId }, submission),
  );
}
