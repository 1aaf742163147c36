import "server-only";
import { assertFresh, type UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { bookChallengeTry } from "./challenges";
import { endSessions } from "./end-sessions";
import { hashPassword, passwordProblem, verifyPassword } from "./password";
import { bindAuthenticator, makeRecoveryCodes } from "./second-factor";
import { bookTry, settleTries } from "./throttle";

/** What a person sees of the own account: sessions that are open, and how the second factor stands. */
export async function getOwnAccount(actor: UserActor) {
  const [user, sessions, codesLeft, organisation] = await Promise.all([
    db.user.findUniqueOrThrow({
      where: { id: actor.userId },
      select: { totpSince: true, group: { select: { name: true } } },
    }),
    db.session.findMany({
      where: { userId: actor.userId, endedAt: null, expiresAt: { gt: new Date() } },
      select: { id: true, device: true, createdAt: true, lastSeenAt: true },
      orderBy: { lastSeenAt: "desc" },
    }),
    db.recoveryCode.count({ where: { userId: actor.userId, usedAt: null } }),
    db.organisation.findUniqueOrThrow({ where: { id: 1 }, select: { secondFactor: true } }),
  ]);
  return {
    totpSince: user.totpSince,
    group: user.group?.name ?? null,
    codesLeft,
    required: organisation.secondFactor === "required",
    sessions: sessions.map((session) => ({ ...session, isThis: session.id === actor.sessionId })),
  };
}

/** Changes the own password and ends every other session. Asks for the old one, whatever the step-up says. */
export async function changePassword(
  actor: UserActor,
  { current, password }: { current: string; password: string },
) {
  const counted = [{ counter: "device", of: `session ${actor.sessionId}` }] as const;
  if (await bookTry(counted)) return refuse("too-many-tries");
  const [user, organisation] = await Promise.all([
    db.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { passwordHash: true } }),
    db.organisation.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } }),
  ]);
  if (!(await verifyPassword(user.passwordHash, current))) return refuse("wrong-current");
  const problem = passwordProblem(password, [actor.email, actor.name, organisation.name]);
  if (problem) return refuse(problem);
  const passwordHash = await hashPassword(password);
  await settleTries(counted);

  return unitOfWork<null, never>(actor, async (work) => {
    await work.tx.user.update({ where: { id: actor.userId }, data: { passwordHash } });
    work.record({ type: "password.set", data: { userId: actor.userId } });
    await endSessions(work, actor.userId, "password_changed", { except: actor.sessionId });
    return done(null);
  });
}

/** Ends one of the own sessions, or all others. */
export async function endOwnSessions(actor: UserActor, which: { only: string } | "others") {
  return unitOfWork(actor, async (work) => {
    const ended = await work.tx.session.count({
      where: {
        userId: actor.userId,
        endedAt: null,
        id: which === "others" ? { not: actor.sessionId } : which.only,
      },
    });
    if (ended === 0) return refuse("already-ended");
    const chosen = which === "others" ? { except: actor.sessionId } : which;
    await endSessions(work, actor.userId, "ended_by_owner", chosen);
    return done(null);
  });
}

/** Signs out: this session ends, the others stay. */
export async function signOut(actor: UserActor) {
  return unitOfWork(actor, async (work) => {
    await endSessions(work, actor.userId, "signed_out", { only: actor.sessionId });
    return done(null);
  });
}

/** Ten new recovery codes, shown once; the old ones end. Needs a fresh proof. */
export async function renewRecoveryCodes(actor: UserActor) {
  return unitOfWork(actor, async (work) => {
    assertFresh(actor, work.now);
    return done({ codes: await makeRecoveryCodes(work, actor.userId) });
  });
}

/** Binds a new authenticator app in place of the old one and ends every other session. Needs a fresh proof. */
export async function replaceAuthenticator(actor: UserActor, challengeToken: string | null, code: string) {
  const challenge = await bookChallengeTry(challengeToken);
  const secret = challenge?.newSecret;
  if (!challenge || !secret || challenge.userId !== actor.userId) return refuse("start-again");
  return unitOfWork(actor, async (work) => {
    assertFresh(actor, work.now);
    if (!(await bindAuthenticator(work, actor.userId, { secret, code }))) return refuse("wrong-code");
    const codes = await makeRecoveryCodes(work, actor.userId);
    await work.tx.signInChallenge.update({ where: { id: challenge.id }, data: { usedAt: work.now } });
    await endSessions(work, actor.userId, "second_factor_changed", { except: actor.sessionId });
    return done({ codes });
  });
}
