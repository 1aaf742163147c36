import "server-only";
import * as z from "zod";
import { db } from "@/lib/db/client";
import { defineJob } from "@/lib/jobs/define-job";
import { enqueueJobs } from "@/lib/jobs/queue";
import { freeLapsedMails, listDueMails } from "./outbox";
import { sendJobOf } from "./send-job";

const AT_ONCE = 500;

/** Gives back what dead processes held, and asks again for everything that is due. */
export const sweepMailsJob = defineJob({
  name: "mail.sweep",
  payload: z.unknown(),
  async run() {
    await freeLapsedMails();
    const due = await listDueMails({ most: AT_ONCE });
    await db.$transaction((tx) => enqueueJobs(tx, due.map(sendJobOf)));
  },
});
