import "server-only";
import { visitor } from "@/lib/auth/actor";
import type { ChallengePurpose } from "@/lib/db/generated/enums";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { bookChallengeTry, closeAllChallenges, closeChallenge } from "./challenges";
import { completeSignIn, noteFailure, tooManyTries } from "./complete-sign-in";
import { knownDevice } from "./known-devices";
import { lockUser } from "./lock-user";
import type { RequestOrigin } from "./request-origin";
import { bindAuthenticator, makeRecoveryCodes, spendRecoveryCode, spendTotpCode } from "./second-factor";
import { bookTry, type Counted, settleTries } from "./throttle";

/** The second step: a code of the authenticator app or one of the recovery codes. */
export async function signInWithCode(
  challengeToken: string | null,
  { code, method }: { code: string; method: "totp" | "recovery_code" },
  origin: RequestOrigin,
) {
  const started = await bookSecondFactorTry(challengeToken, { purpose: "code", origin });
  if (!started.ok) return started;
  const { challenge, counted } = started.value;
  const { userId } = challenge;

  const result = await unitOfWork(visitor, async (work) => {
    if (!(await lockUser(work, userId)) || !(await closeChallenge(work, challenge)))
      return refuse("start-again");
    const spend = method === "totp" ? spendTotpCode : spendRecoveryCode;
    if (!(await spend(work, userId, code))) return refuse("wrong-code");
    return done(await completeSignIn(work, userId, { method, origin }));
  });
  if (result.ok) await settleTries(counted);
  else await noteFailure(userId, "second-factor");
  return result;
}

/**
 * The second step of somebody who has no authenticator app yet: binds it and answers the recovery codes. Never
 * replaces one that was bound meanwhile; whatever else was begun with the same password ends.
 */
export async function signInEnrolling(challengeToken: string | null, code: string, origin: RequestOrigin) {
  const started = await bookSecondFactorTry(challengeToken, { purpose: "enrol", origin });
  if (!started.ok) return started;
  const { challenge, counted } = started.value;
  const { userId, newSecret: secret } = challenge;
  if (secret === null) return refuse("start-again");

  const result = await unitOfWork(visitor, async (work) => {
    const person = await lockUser(work, userId);
    if (!person || person.hasApp || !(await closeChallenge(work, challenge))) return refuse("start-again");
    if (!(await bindAuthenticator(work, userId, { secret, code }))) return refuse("wrong-code");
    await closeAllChallenges(work, userId);
    const codes = await makeRecoveryCodes(work, userId);
    return done({ codes, ...(await completeSignIn(work, userId, { method: "totp", origin })) });
  });
  if (result.ok) await settleTries(counted);
  else await noteFailure(userId, "second-factor");
  return result;
}

async function bookSecondFactorTry(
  challengeToken: string | null,
  { purpose, origin }: { purpose: ChallengePurpose; origin: RequestOrigin },
) {
  const challenge = await bookChallengeTry(challengeToken, purpose);
  if (!challenge) return refuse("start-again");
  const device = await knownDevice(origin.deviceToken, { id: challenge.userId });
  const of = device ? `device ${device.id}` : challenge.userId;
  const counted: Counted[] = [{ counter: "second-factor", of }];
  const paused = await bookTry(counted);
  return paused ? tooManyTries(paused) : done({ challenge, counted });
}
