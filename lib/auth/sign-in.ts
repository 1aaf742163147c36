import "server-only";
import { visitor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { openChallenge } from "./challenges";
import { completeSignIn, noteFailure, tooManyTries } from "./complete-sign-in";
import { knownDevice } from "./known-devices";
import { lockUser } from "./lock-user";
import { verifyPassword } from "./password";
import type { RequestOrigin } from "./request-origin";
import { bookTry, type Counted, settleTries } from "./throttle";

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
        { counter: "address", of: origin.address },
        { counter: "account", of: email },
        { counter: "all", of: "sign-in" },
      ];
  const paused = await bookTry(counted);
  if (paused) return tooManyTries(paused);

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
  return afterPassword(
    { userId: user.id, passwordHash: user.passwordHash, hasApp: user.totpSecret !== null },
    origin,
  );
}

async function afterPassword(
  { userId, passwordHash, hasApp }: { userId: string; passwordHash: string | null; hasApp: boolean },
  origin: RequestOrigin,
) {
  const { secondFactor } = await db.organisation.findUniqueOrThrow({ where: { id: 1 } });
  if (hasApp || secondFactor === "required") {
    const purpose = hasApp ? ("code" as const) : ("enrol" as const);
    const challengeToken = await openChallenge(userId, { purpose, passwordHash });
    return challengeToken ? done({ next: purpose, challengeToken } as const) : refuse("wrong");
  }

  const signedIn = await unitOfWork(visitor, async (work) => {
    const now = await lockUser(work, userId);
    if (!now || now.hasApp || now.passwordHash !== passwordHash) return refuse("wrong");
    return done(await completeSignIn(work, userId, { method: "password", origin }));
  });
  return signedIn.ok ? done({ next: "home", ...signedIn.value } as const) : signedIn;
}
