import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { noteFailure, tooManyTries } from "./complete-sign-in";
import { verifyPassword } from "./password";
import { spendTotpCode } from "./second-factor";
import { renewSession } from "./sessions";
import { bookTry, settleTries } from "./throttle";

/** What this person proves it with: the authenticator app, or the password where there is no app. */
export async function stepUpMethod(actor: UserActor): Promise<"totp" | "password"> {
  const user = await db.user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { totpSince: true },
  });
  return user.totpSince ? "totp" : "password";
}

/** Proves again who sits there; the session goes on under a new token, which is answered for the cookie. */
export async function confirmIdentity(actor: UserActor, proof: { code?: string; password?: string }) {
  const counted = [{ counter: "second-factor", of: `session ${actor.sessionId}` }] as const;
  const paused = await bookTry(counted);
  if (paused) return tooManyTries(paused, actor);
  const method = await stepUpMethod(actor);
  if (method === "password") {
    const user = await db.user.findUniqueOrThrow({
      where: { id: actor.userId },
      select: { passwordHash: true },
    });
    if (!(await verifyPassword(user.passwordHash, proof.password ?? ""))) {
      await noteFailure(actor.userId, "password", actor);
      return refuse("wrong");
    }
  }

  const result = await unitOfWork(actor, async (work) => {
    if (method === "totp" && !(await spendTotpCode(work, actor.userId, proof.code ?? "")))
      return refuse("wrong");
    const sessionToken = await renewSession(work, actor.sessionId, method);
    return sessionToken ? done({ sessionToken }) : refuse("ended");
  });
  if (result.ok) await settleTries(counted);
  else if (result.code === "wrong") await noteFailure(actor.userId, "second-factor", actor);
  return result;
}
