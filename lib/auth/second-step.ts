import "server-only";
import { visitor } from "@/lib/auth/actor";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { bookChallengeTry, type Challenge } from "./challenges";
import { completeSignIn, noteFailure, tooManyTries } from "./complete-sign-in";
import { knownDevice } from "./known-devices";
import type { RequestOrigin } from "./request-origin";
import { bindAuthenticator, makeRecoveryCodes, spendRecoveryCode, spendTotpCode } from "./second-factor";
import { bookTry, type Counted, settleTries } from "./throttle";

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
  return paused ? tooManyTries(paused) : done({ challenge, counted });
}

/** A challenge opens one session only, however many right codes arrive at once. */
async function closeChallenge(work: Work, { id }: Challenge): Promise<boolean> {
  const { count } = await work.tx.signInChallenge.updateMany({
    where: { id, usedAt: null },
    data: { usedAt: work.now },
  });
  return count === 1;
}
