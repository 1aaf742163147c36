import "server-only";
import { type Actor, visitor } from "@/lib/auth/actor";
import type { Language, SignInMethod } from "@/lib/db/generated/enums";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { rememberDevice } from "./known-devices";
import type { RequestOrigin } from "./request-origin";
import { startSession } from "./sessions";
import type { Paused } from "./throttle";

/** What the browser keeps after a whole sign-in. */
export type SignedIn = {
  readonly sessionToken: string;
  readonly deviceToken: string | null;
  /** The language registered for the person; null leaves it to the browser. */
  readonly language: Language | null;
};

/**
 * Opens the session and remembers the browser, in the unit of work that took the last proof. That unit has locked
 * the person's row first (`lockUser`) and looked whether everything still holds.
 */
export async function completeSignIn(
  work: Work,
  userId: string,
  { method, origin }: { method: SignInMethod; origin: RequestOrigin },
): Promise<SignedIn> {
  const sessionToken = await startSession(work, userId, { method, device: origin.device });
  const deviceToken = await rememberDevice(work, userId, origin.deviceToken);
  const { language } = await work.tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { language: true },
  });
  return { sessionToken, deviceToken, language };
}

/** Records a failed step: the same for people who exist and for those who do not (`userId` null). */
export async function noteFailure(
  userId: string | null,
  step: "password" | "second-factor",
  by: Actor = visitor,
): Promise<void> {
  await unitOfWork(by, async (work) => {
    work.record({ type: "sign-in.failed", data: { userId, step } });
    return done(null);
  });
}

/** The refusal of a try beyond a limit. The first of a window is recorded; the rest would only fill the log. */
export async function tooManyTries({ counter, first, secondsLeft }: Paused, by: Actor = visitor) {
  if (first) {
    await unitOfWork(by, async (work) => {
      work.record({ type: "sign-in.paused", data: { counter } });
      return done(null);
    });
  }
  return { ...refuse("too-many-tries"), minutes: Math.ceil(secondsLeft / 60) };
}
