import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { endSessions } from "./end-sessions";
import { stillOpen } from "./sessions";

/** Ends one of the own sessions, or all others. */
export async function endOwnSessions(actor: UserActor, which: { only: string } | "others") {
  return unitOfWork(actor, async (work) => {
    const id = which === "others" ? { not: actor.sessionId } : which.only;
    const open = await work.tx.session.count({
      where: { userId: actor.userId, id, AND: [stillOpen(work.now)] },
    });
    if (open === 0) return refuse("already-ended");
    const chosen = which === "others" ? { except: actor.sessionId } : which;
    await endSessions(work, actor.userId, "ended_by_owner", chosen);
    return done(null);
  });
}

/** Signs out: this session ends, the others stay. */
export async function signOut(actor: UserActor) {
  return unitOfWork<null, never>(actor, async (work) => {
    await endSessions(work, actor.userId, "signed_out", { only: actor.sessionId });
    return done(null);
  });
}
