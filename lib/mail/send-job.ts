import type { QueuedJob } from "@/lib/jobs/queue";

/** The job that sends this mail; asked for twice before it has begun, it is one. */
export function sendJobOf(mailId: string): QueuedJob {
  return { name: "mail.send", payload: { mailId }, key: `mail.send.${mailId}` };
}
