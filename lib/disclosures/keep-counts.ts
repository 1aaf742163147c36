import "server-only";
import { db } from "@/lib/db/client";
import { countLive } from "./count-live";

/**
 * Counts the parties of an incident anew and keeps it, so that pages need not. A change that commits meanwhile leaves
 * its word, and with it the counts stay stale. May run any number of times, also at once.
 */
export async function keepCounts(incidentId: string): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtext(${`counts ${incidentId}`}))`;
      // Seen first and counted after: what comes between is counted, and counted once more.
      const changes = await tx.partyChange.findMany({ where: { incidentId }, select: { id: true } });
      if (changes.length === 0) return;
      const counts = await countLive(tx, incidentId);
      await tx.exposureCount.upsert({
        where: { incidentId },
        create: { incidentId, ...counts },
        update: counts,
      });
      await tx.$executeRaw`DELETE FROM party_changes WHERE id = ANY(${changes.map(({ id }) => id)}::uuid[])`;
    },
    { timeout: 60_000 },
  );
}
