import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { makePasswordLink } from "@/lib/auth/password-links";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, NotFound, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { lockRights } from "./lock-rights";
import { whyNotRenewLink } from "./policy";
import type { OfUserInput } from "./schema";

/**
 * A new set-password link; older ones end. For oneself there is the page of one's own account, which asks for the
 * present password. The token is answered once: a repeated submission answers null in its place.
 */
export async function renewPasswordLink(actor: Actor, { userId }: OfUserInput, submission: Submission = {}) {
  const link = { token: null as string | null };
  const result = await unitOfWork(
    actor,
    async (work) => {
      await lockRights(work, actor, "person.manage");
      const user = await work.tx.user.findUnique({ where: { id: userId }, select: { disabledAt: true } });
      if (!user) throw new NotFound("Person");
      const refusal = whyNotRenewLink(actor, { id: userId, ...user });
      if (refusal) return refuse(refusal);

      link.token = await makePasswordLink(work, userId);
      return done({ userId });
    },
    onceFor("password-link.renew", { userId }, submission),
  );
  return result.ok ? done({ ...result.value, token: link.token }) : result;
}
