import "server-only";
import type { Prisma } from "@/lib/db/generated/client";

/** A job as a command enqueues it: ids only, never data. The same `key` replaces a job that has not started. */
export type QueuedJob = {
  readonly name: string;
  readonly payload: Readonly<Record<string, string>>;
  readonly runAt?: Date;
  readonly key?: string;
};

/** Adds the jobs in the transaction of the change they belong to: both commit or neither does. */
export async function enqueueJobs(tx: Prisma.TransactionClient, jobs: readonly QueuedJob[]): Promise<void> {
  for (const { name, payload, runAt, key } of jobs) {
    await tx.$queryRaw`SELECT 1 FROM (SELECT sokuho_add_job(${name}, ${JSON.stringify(payload)}::json, ${runAt ?? null}::timestamptz, ${key ?? null})) AS added`;
  }
}
