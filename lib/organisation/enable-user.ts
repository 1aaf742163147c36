import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, NotFound, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { lockRights } from "./lock-rights";
import { whyNotEnable } from "./policy";
import type { OfUserInput } from "./schema";

/** Lets a disabled person sign in again, with the roles they have; sessions and links from before stay ended. */
export async function enableUser(actor: Actor, { userId }: OfUserInput, submission: Submission = {}) {
  return unitOfWork(
    actor,
    async (work) => {
      await lockRights(work, actor, "person.manage");
      const user = await work.tx.user.findUnique({ where: { id: userId }, select: { disabledAt: true } });
      if (!user) throw new NotFound("Person");
      const refusal = whyNotEnable(actor, { id: userId, ...user });
      if (refusal) return refuse(refusal);

      await work.tx.user.update({ where: { id: userId }, data: { disabledAt: null } });
      work.record({ type: "user.enabled", data: { userId } });
      return done({ userId });
    },
    onceFor("user.enable", { userId }, submission),
  );
}
