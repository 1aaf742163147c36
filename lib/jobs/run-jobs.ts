import "server-only";
import { EventEmitter } from "node:events";
import { Logger, parseCronItems, run, type TaskList, type WorkerEvents } from "graphile-worker";
import { readEnv } from "@/lib/env";
import type { Job } from "./define-job";

const AT_ONCE = 4;

/** A job that comes by itself. `every` is a crontab line in UTC. */
export type RecurringJob = { readonly job: Job; readonly every: string };

/**
 * Runs the jobs of this process until `stop()`, which lets those under way end. `holders` are the names under which
 * they hold jobs. Failures are logged by name and code: a payload holds ids, and an error may hold more.
 */
export async function runJobs(jobs: readonly Job[], recurring: readonly RecurringJob[]) {
  const holders = new Set<string>();
  const events: WorkerEvents = new EventEmitter();
  events.on("worker:create", ({ worker }) => void holders.add(worker.workerId));
  events.on("worker:release", ({ worker }) => void holders.delete(worker.workerId));
  events.on("job:error", ({ job, error }) => {
    const name = error instanceof Error ? error.name : "error";
    console.error(`job ${job.task_identifier} failed (try ${job.attempts} of ${job.max_attempts}): ${name}`);
  });

  const all = [...jobs, ...recurring.map(({ job }) => job)];
  const taskList: TaskList = Object.fromEntries(all.map((job) => [job.name, (payload) => job.run(payload)]));
  const runner = await run({
    connectionString: readEnv().appDatabaseUrl,
    concurrency: AT_ONCE,
    noHandleSignals: true,
    taskList,
    parsedCronItems: parseCronItems(
      recurring.map(({ job, every }) => ({ task: job.name, match: every, options: { backfillPeriod: 0 } })),
    ),
    events,
    logger: new Logger(() => (level, message) => {
      if (level === "error" && !message.startsWith("Failed task"))
        console.error("jobs: the queue reports an error");
    }),
  });
  return { holders, stop: () => runner.stop() };
}
