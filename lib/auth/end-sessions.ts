import "server-only";
import type { SessionEnd } from "@/lib/db/generated/enums";
import type { Work } from "@/lib/db/unit-of-work";
import { closeAllChallenges } from "./challenges";
import { lockUser } from "./lock-user";
import { stillOpen } from "./sessions";

/** An audit entry holds a list of ids, and no list without an end. */
const IDS_AN_ENTRY = 100;

/**
 * Ends sessions of one person inside a unit of work: all of them, only one, or all but one. From the commit on
 * the next request of each is refused, in every process. Half-done sign-ins end too, and one that is just being
 * completed waits for this unit and is refused by what it then finds.
 */
export async function endSessions(
  work: Work,
  userId: string,
  because: SessionEnd,
  { only, except }: { only?: string; except?: string } = {},
): Promise<void> {
  await lockUser(work, userId);
  if (!only) await closeAllChallenges(work, userId);

  const open = await work.tx.session.findMany({
    where: {
      userId,
      AND: [stillOpen(work.now), only ? { id: only } : {}, except ? { id: { not: except } } : {}],
    },
    select: { id: true },
  });
  const ids = open.map(({ id }) => id);
  await work.tx.session.updateMany({
    where: { id: { in: ids } },
    data: { endedAt: work.now, ended: because },
  });
  for (let from = 0; from < ids.length; from += IDS_AN_ENTRY) {
    const sessionIds = ids.slice(from, from + IDS_AN_ENTRY);
    work.record({ type: "session.ended", data: { userId, sessionIds, because } });
  }
}
