import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { noteFailure, tooManyTries } from "./complete-sign-in";
import { endSessions } from "./end-sessions";
import { lockUser } from "./lock-user";
import { hashPassword, passwordProblem, verifyPassword } from "./password";
import { revokePasswordLinks } from "./password-links";
import { bookTry, settleTries } from "./throttle";

/**
 * Changes the own password; asks for the old one, whatever the step-up says. Ends every other session and every
 * set-password link.
 */
export async function changePassword(
  actor: UserActor,
  { current, password }: { current: string; password: string },
) {
  const counted = [{ counter: "device", of: `session ${actor.sessionId}` }] as const;
  const paused = await bookTry(counted);
  if (paused) return tooManyTries(paused, actor);
  const [user, organisation] = await Promise.all([
    db.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { passwordHash: true } }),
    db.organisation.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } }),
  ]);
  if (!(await verifyPassword(user.passwordHash, current))) {
    await noteFailure(actor.userId, "password", actor);
    return refuse("wrong-current");
  }
  const problem = passwordProblem(password, [actor.email, actor.name, organisation.name]);
  if (problem) return refuse(problem);
  const passwordHash = await hashPassword(password);
  await settleTries(counted);

  return unitOfWork(actor, async (work) => {
    const now = await lockUser(work, actor.userId);
    if (now?.passwordHash !== user.passwordHash) return refuse("wrong-current");
    await work.tx.user.update({ where: { id: actor.userId }, data: { passwordHash } });
    work.record({ type: "password.set", data: { userId: actor.userId } });
    await revokePasswordLinks(work, actor.userId);
    await endSessions(work, actor.userId, "password_changed", { except: actor.sessionId });
    return done(null);
  });
}
