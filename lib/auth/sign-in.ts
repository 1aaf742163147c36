import "server-only";
import { visitor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { openChallenge } from "./challenges";
import { completeSignIn, noteFailure, type SignedIn, tooManyTries } from "./complete-sign-in";
import { knownDevice } from "./known-devices";
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
        { counter: "account", of: email },
        { counter: "address", of: origin.address },
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
