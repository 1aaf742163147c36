import "server-only";
import { db } from "@/lib/db/client";

const SILENT_SECONDS = 60;

/**
 * Gives back the jobs of workers that died: a killed process leaves them locked for hours. A worker is alive while
 * its process has written a heartbeat within a minute; a job taken within that minute is left alone.
 */
export async function freeHeldJobs(): Promise<void> {
  await db.$executeRaw`
    SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT locked_by))
    FROM graphile_worker._private_jobs
    WHERE locked_by IS NOT NULL AND locked_at < now() - make_interval(secs => ${SILENT_SECONDS})
      AND locked_by NOT IN (
        SELECT unnest(holders) FROM worker_heartbeats
        WHERE beat_at > now() - make_interval(secs => ${SILENT_SECONDS}))
    HAVING count(*) > 0`;
}
