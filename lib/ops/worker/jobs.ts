import { tidySignIn } from "@/lib/auth/tidy-sign-in.job";
import type { Job } from "@/lib/jobs/define-job";
import type { RecurringJob } from "@/lib/jobs/run-jobs";

/** Every job that a change may enqueue: each module's `<verb>-<noun>.job.ts`. */
export const queuedJobs: readonly Job[] = [];

/** Every job that comes by itself; the times are UTC. */
export const recurringJobs: readonly RecurringJob[] = [{ job: tidySignIn, every: "17 * * * *" }];
