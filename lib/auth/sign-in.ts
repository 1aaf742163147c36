import "server-only";
import { visitor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { SignInMethod } from "@/lib/db/generated/enums";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { bookChallengeTry, type Challenge, openChallenge } from "./challenges";
import { knownDevice, rememberDevice } from "./known-devices";
import { verifyPassword } from "./password";
import type { RequestOrigin } from "./request-origin";
import { bindAuthenticator, makeRecoveryCodes, spendRecoveryCode, spendTotpCode } from "./second-factor";
import { startSession } from "./sessions";
import { bookTry, type Counted, type Paused, settleTries } from "./throttle";

/** What the browser keeps after a whole sign-in. */
export type SignedIn = { readonly sessionToken: string; readonly deviceToken: string | null };

/**
 * The first step. Wrong password, unknown address, disabled person and a person without a password yet all answer
 * `wrong`, after the same reads, the same hash and the same entry in the audit log.
 */
export async function signInWithPassword(
  { email, password }: { email: string; password: string },
  origin: RequestOrigin,
) {
  const device = await knownDevice(origin.deviceToken, { email });
  const counted: Counted[] = device
    ? [{ counter: "device", of: device.id }]
    : [
        { counter: "account", of: email },
        { counter: "address", of: origin.address },
        { counter: "all", of: "sign-in" },
      ];
  const paused = await bookTry(counted);
  if (paused) return tooMany(paused);

  const user = await db.user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, disabledAt: true, totpSecret: true },
  });
  const right = await verifyPassword(user?.passwordHash ?? null, password);
  if (!user || !right || user.disabledAt) {
    await noteFailure(user?.id ?? null, "password");
    return refuse("wrong");
  }

  await settleTries(counted);
  const { secondFactor } = await db.organisation.findUniqueOrThrow({ where: { id: 1 } });
  if (user.totpSecret || secondFactor === "required") {
    const enrol = !user.totpSecret;
    return done({
      next: enrol ? "enrol" : "code",
      challengeToken: await openChallenge(user.id, { enrol }),
    } as const);
  }
  const signedIn = await unitOfWork<SignedIn, never>(visitor, async (work) =>
    done(await completeSignIn(work, user.id, { method: "password", origin })),
  );
  return signedIn.ok ? done({ next: "home", ...signedIn.value } as const) : signedIn;
}

/** The second step: a code of the authenticator app or one of the recovery codes. */
export async function signInWithCode(
  challengeToken: string | null,
  { code, method }: { code: string; method: "totp" | "recovery_code" },
  origin: RequestOrigin,
) {
  const started = await bookSecondFactorTry(challengeToken, origin);
  if (!started.ok) return started;
  const { challenge, counted } = started.value;

  const result = await unitOfWork(visitor, async (work) => {
    const take = method === "totp" ? spendTotpCode : spendRecoveryCode;
    if (!(await closeChallenge(work, challenge)) || !(await take(work, challenge.userId, code))) {
      return refuse("wrong-code");
    }
    return done(await completeSignIn(work, challenge.userId, { method, origin }));
  });
  if (result.ok) await settleTries(counted);
  else await noteFailure(challenge.userId, "second-factor");
  return result;
}

/** The second step of somebody who has no authenticator app yet: binds it and answers the recovery codes. */
export async function signInEnrolling(challengeToken: string | null, code: string, origin: RequestOrigin) {
  const started = await bookSecondFactorTry(challengeToken, origin);
  if (!started.ok) return started;
  const { challenge, counted } = started.value;
  const secret = challenge.newSecret;
  if (secret === null) return refuse("start-again");

  const result = await unitOfWork(visitor, async (work) => {
    if (!(await closeChallenge(work, challenge))) return refuse("start-again");
    if (!(await bindAuthenticator(work, challenge.userId, { secret, code }))) return refuse("wrong-code");
    const codes = await makeRecoveryCodes(work, challenge.userId);
    return done({ codes, ...(await completeSignIn(work, challenge.userId, { method: "totp", origin })) });
  });
  if (result.ok) await settleTries(counted);
  return result;
}

async function bookSecondFactorTry(challengeToken: string | null, origin: RequestOrigin) {
  const challenge = await bookChallengeTry(challengeToken);
  if (!challenge) return refuse("start-again");
  const device = await knownDevice(origin.deviceToken, { id: challenge.userId });
  const of = device ? `device ${device.id}` : challenge.userId;
  const counted: Counted[] = [{ counter: "second-factor", of }];
  const paused = await bookTry(counted);
  return paused ? tooMany(paused) : done({ challenge, counted });
}

/** A challenge opens one session only, however many right codes arrive at once. */
async function closeChallenge(work: Work, { id }: Challenge): Promise<boolean> {
  const { count } = await work.tx.signInChallenge.updateMany({
    where: { id, usedAt: null },
    data: { usedAt: work.now },
  });
  return count === 1;
}

async function completeSignIn(
  work: Work,
  userId: string,
  { method, origin }: { method: SignInMethod; origin: RequestOrigin },
): Promise<SignedIn> {
  const sessionToken = await startSession(work, userId, { method, device: origin.device });
  return { sessionToken, deviceToken: await rememberDevice(work, userId, origin.deviceToken) };
}

async function noteFailure(userId: string | null, step: "password" | "second-factor") {
  await unitOfWork(visitor, async (work) => {
    work.record({ type: "sign-in.failed", data: { userId, step } });
    return done(null);
  });
}

/** The first refusal of a window is recorded; the rest would only fill the log. */
async function tooMany({ counter, first, secondsLeft }: Paused) {
  if (first && counter !== "link") {
    await unitOfWork(visitor, async (work) => {
      work.record({ type: "sign-in.paused", data: { counter } });
      return done(null);
    });
  }
  return { ...refuse("too-many-tries"), minutes: Math.ceil(secondsLeft / 60) };
}
