import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/unit-of-work";
import { stillOpen } from "./sessions";

/** What a person sees of the own account: sessions that are open, and how the second factor stands. */
export async function getOwnAccount(actor: UserActor) {
  const now = await databaseNow(db);
  const [user, sessions, codesLeft, organisation] = await Promise.all([
    db.user.findUniqueOrThrow({
      where: { id: actor.userId },
      select: { totpSince: true, group: { select: { name: true } } },
    }),
    db.session.findMany({
      where: { userId: actor.userId, AND: [stillOpen(now)] },
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
