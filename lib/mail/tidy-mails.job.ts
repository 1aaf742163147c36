import "server-only";
import * as z from "zod";
import { db } from "@/lib/db/client";
import { defineJob } from "@/lib/jobs/define-job";

/**
 * Deletes mails a month after they were written, with address and text; what waits to be sent stays. A mail that may
 * have arrived (`unknown`) goes with the others: after a month its recipient knows.
 */
export const tidyMailsJob = defineJob({
  name: "mail.tidy",
  payload: z.unknown(),
  async run() {
    await db.$executeRaw`
      DELETE FROM outgoing_mails
      WHERE state IN ('sent', 'kept', 'failed', 'unknown') AND created_at < now() - interval '30 days'`;
  },
});
