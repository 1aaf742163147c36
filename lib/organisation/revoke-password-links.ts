import "server-only";
import type { Work } from "@/lib/db/unit-of-work";

/** From the commit on no set-password link of this person opens anything. */
export async function revokePasswordLinks(work: Work, userId: string): Promise<void> {
  await work.tx.passwordLink.updateMany({
    where: { userId, usedAt: null, revokedAt: null },
    data: { revokedAt: work.now },
  });
}
