import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import { repeat } from "./repeat";

const EVERY_MS = 5000;

/**
 * Writes every five seconds that this worker lives, and under which names it holds jobs; `/api/health` and
 * `freeHeldJobs` read it.
 */
export function startHeartbeat(holders: ReadonlySet<string>): { stop(): Promise<void> } {
  const id = randomUUID();
  const beating = repeat("heartbeat", EVERY_MS, () => beat(id, [...holders]));
  return {
    async stop() {
      await beating.stop();
      await db.$executeRaw`DELETE FROM worker_heartbeats WHERE id = ${id}::uuid`.catch(() => undefined);
    },
  };
}

async function beat(id: string, holders: string[]): Promise<void> {
  await db.$executeRaw`
    INSERT INTO worker_heartbeats (id, started_at, beat_at, holders) VALUES (${id}::uuid, now(), now(), ${holders})
    ON CONFLICT (id) DO UPDATE SET beat_at = now(), holders = excluded.holders`;
  await db.$executeRaw`DELETE FROM worker_heartbeats WHERE beat_at < now() - interval '1 hour'`;
}
