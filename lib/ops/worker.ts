import "server-only";
import { startSealer } from "@/lib/audit/start-sealer";
import { freeHeldJobs } from "@/lib/jobs/free-held-jobs";
import { runJobs } from "@/lib/jobs/run-jobs";
import { startHeartbeat } from "./worker/heartbeat";
import { queuedJobs, recurringJobs } from "./worker/jobs";
import { repeat } from "./worker/repeat";

const FREE_HELD_JOBS_EVERY_MS = 20_000;

type Running = { stop(): unknown };

const running: Running[] = [];
let ending = false;

for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void end());

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});

/** What runs in the background. Stopped in the reverse order: the heartbeat outlives the jobs that it vouches for. */
async function main(): Promise<void> {
  const jobs = await runJobs(queuedJobs, recurringJobs);
  running.push(startSealer());
  running.push(startHeartbeat(jobs.holders));
  running.push(repeat("held jobs", FREE_HELD_JOBS_EVERY_MS, freeHeldJobs));
  running.push(jobs);
}

async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  for (const one of running.reverse()) await Promise.resolve(one.stop()).catch(() => undefined);
  process.exit(0);
}
