import "server-only";
import { visitor } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { endSessions } from "./end-sessions";
import { rememberDevice } from "./known-devices";
import { lockUser } from "./lock-user";
import { hashPassword, passwordProblem } from "./password";
import { personOfPasswordLink } from "./password-links";
import type { RequestOrigin } from "./request-origin";
import { settleTries } from "./throttle";

/**
 * Sets the password of the person whose link it is. The link works once; all sessions of the person end. It does
 * not open a session: the second factor is asked for as always. The browser is remembered as the person's own, so
 * that a lockout by somebody else does not hold here.
 */
export async function setPassword(
  linkToken: string,
  { password }: { password: string },
  origin: RequestOrigin,
) {
  const link = await personOfPasswordLink(linkToken);
  if (!link) return refuse("link-over");
  const problem = passwordProblem(password, [link.email, link.name, link.organisation]);
  if (problem) return refuse(problem);
  const passwordHash = await hashPassword(password);

  const result = await unitOfWork(visitor, async (work) => {
    if (!(await lockUser(work, link.userId))) return refuse("link-over");
    const { count } = await work.tx.passwordLink.updateMany({
      where: { id: link.linkId, usedAt: null, revokedAt: null, expiresAt: { gt: work.now } },
      data: { usedAt: work.now },
    });
    if (count === 0) return refuse("link-over");
    await work.tx.user.update({ where: { id: link.userId }, data: { passwordHash } });
    work.record({ type: "password.set", data: { userId: link.userId } });
    await endSessions(work, link.userId, "password_changed");
    return done({ deviceToken: await rememberDevice(work, link.userId, origin.deviceToken) });
  });
  if (result.ok) await settleTries([{ counter: "account", of: link.email }]);
  return result;
}
