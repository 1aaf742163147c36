import "server-only";
import * as z from "zod";
import { db } from "@/lib/db/client";
import { defineJob } from "@/lib/jobs/define-job";
import { dropOldThrottles } from "./throttle";

/**
 * Drops what signing in leaves behind and nothing reads any more: counters whose window is over, answered
 * challenges, sessions that ended a quarter of a year ago, and the booked request ids of a month ago.
 */
export const tidySignIn = defineJob({
  name: "sign-in.tidy",
  payload: z.unknown(),
  async run() {
    await dropOldThrottles();
    await db.$executeRaw`DELETE FROM sign_in_challenges WHERE expires_at < now() - interval '1 day'`;
    await db.$executeRaw`DELETE FROM sessions WHERE expires_at < now() - interval '90 days'`;
    await db.$executeRaw`DELETE FROM password_links WHERE expires_at < now() - interval '90 days'`;
    await db.$executeRaw`DELETE FROM known_devices WHERE last_seen_at < now() - interval '400 days'`;
    await db.$executeRaw`DELETE FROM submitted_requests WHERE at < now() - interval '30 days'`;
  },
});
