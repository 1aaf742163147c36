import "server-only";
import type { SessionEnd } from "@/lib/db/generated/enums";
import type { Work } from "@/lib/db/unit-of-work";

/**
 * Ends sessions of one person inside a unit of work: all of them, only one, or all but one. From the commit on
 * the next request of each is refused, in every process. Half-done sign-ins end too.
 */
export async function endSessions(
  work: Work,
  userId: string,
  because: SessionEnd,
  { only, except }: { only?: string; except?: string } = {},
): Promise<void> {
  const open = await work.tx.session.findMany({
    where: { userId, endedAt: null, AND: [only ? { id: only } : {}, except ? { id: { not: except } } : {}] },
    select: { id: true },
  });
  if (!only) {
    await work.tx.signInChallenge.updateMany({ where: { userId, usedAt: null }, data: { usedAt: work.now } });
  }
  if (open.length === 0) return;

  const sessionIds = open.map(({ id }) => id);
  await work.tx.session.updateMany({
    where: { id: { in: sessionIds } },
    data: { endedAt: work.now, ended: because },
  });
  work.record({ type: "session.ended", data: { userId, sessionIds, because } });
}
