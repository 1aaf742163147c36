import "server-only";
import * as z from "zod";
import { defineJob } from "@/lib/jobs/define-job";
import { sendMail } from "./send-mail";

export const sendMailJob = defineJob({
  name: "mail.send",
  payload: z.object({ mailId: z.uuid() }),
  run: ({ mailId }) => sendMail(mailId),
});
