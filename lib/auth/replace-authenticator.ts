import "server-only";
import { assertFresh, type UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { databaseNow, unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { bookChallengeTry, closeChallenge, openChallenge } from "./challenges";
import { noteFailure } from "./complete-sign-in";
import { endSessions } from "./end-sessions";
import { lockUser } from "./lock-user";
import { bindAuthenticator, makeRecoveryCodes } from "./second-factor";

/**
 * Begins to bind a new authenticator app in place of the old one. Needs a fresh proof already here: what it opens
 * can take the account over. Answers the token for the cookie.
 */
export async function beginReplacement(actor: UserActor) {
  assertFresh(actor, await databaseNow(db));
  const { passwordHash } = await db.user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { passwordHash: true },
  });
  const token = await openChallenge(actor.userId, { purpose: "replace", passwordHash });
  return token ? done({ token }) : refuse("start-again");
}

/** Binds the new app with its first code, makes new recovery codes and ends every other session. */
export async function replaceAuthenticator(actor: UserActor, challengeToken: string | null, code: string) {
  const challenge = await bookChallengeTry(challengeToken, "replace");
  const secret = challenge?.newSecret;
  if (!challenge || !secret || challenge.userId !== actor.userId) return refuse("start-again");

  const result = await unitOfWork(actor, async (work) => {
    assertFresh(actor, work.now);
    await lockUser(work, actor.userId);
    if (!(await bindAuthenticator(work, actor.userId, { secret, code }))) return refuse("wrong-code");
    if (!(await closeChallenge(work, challenge))) return refuse("start-again");
    const codes = await makeRecoveryCodes(work, actor.userId);
    await endSessions(work, actor.userId, "second_factor_changed", { except: actor.sessionId });
    return done({ codes });
  });
  if (!result.ok) await noteFailure(actor.userId, "second-factor", actor);
  return result;
}

/** Ten new recovery codes, shown once; the old ones end. Needs a fresh proof. */
export async function renewRecoveryCodes(actor: UserActor) {
  return unitOfWork<{ codes: string[] }, never>(actor, async (work) => {
    assertFresh(actor, work.now);
    return done({ codes: await makeRecoveryCodes(work, actor.userId) });
  });
}
