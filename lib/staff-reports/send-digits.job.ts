import "server-only";
import { randomBytes } from "node:crypto";
import * as z from "zod";
import { systemActor } from "@/lib/auth/actor";
import { bookTry } from "@/lib/auth/throttle";
import { db } from "@/lib/db/client";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { translatorFor } from "@/lib/i18n/translator";
import { defineJob } from "@/lib/jobs/define-job";
import { queueMail } from "@/lib/mail/queue-mail";
import { isOwnAddress } from "@/lib/organisation/own-domains";
import { hashOfDigits, MINUTES_VALID, newDigits } from "./digits";
import { openSender } from "./sender";

const HASH_BYTES = 16;

/**
 * Makes the six digits of a report and mails them, if its address is one of the organisation's and was not written
 * to too often. Where no mail goes out, the report gets a hash that no digits have, so that its page says at every
 * moment what it says to everybody.
 */
export const sendDigits = defineJob({
  name: "staff-report.send-digits",
  payload: z.strictObject({ reportId: z.uuid() }),
  async run({ reportId }) {
    const report = await db.staffReport.findUnique({
      where: { id: reportId, state: "unconfirmed", codeHash: null },
    });
    if (!report?.sealed) return;
    const sender = await openSender(reportId, report.sealed);
    const mailed = await mayMail(sender.email, report.mailIndex);
    const digits = newDigits();
    const codeHash = mailed ? await hashOfDigits(reportId, digits) : randomBytes(HASH_BYTES);

    await unitOfWork(systemActor, async (work) => {
      const { count } = await work.tx.staffReport.updateMany({
        // The address may have been corrected in this moment: another job is on its way for it.
        where: { id: reportId, state: "unconfirmed", codeHash: null, mailIndex: report.mailIndex },
        data: { codeHash, codeUntil: new Date(work.now.getTime() + MINUTES_VALID * 60_000), codeTries: 0 },
      });
      if (count === 0) return refuse("made-already");
      if (mailed) {
        const t = translatorFor(sender.language, "staffReports");
        const text = t("mail.text", { digits, minutes: MINUTES_VALID });
        await queueMail(work, {
          purpose: "staff-report-code",
          to: sender.email,
          subject: t("mail.subject"),
          text,
        });
      }
      work.record({ type: "staff-report.digits-made", data: { reportId } });
      return done(null);
    });
  },
});

async function mayMail(email: string, mailIndex: Uint8Array): Promise<boolean> {
  const { mailDomains } = await db.organisation.findUniqueOrThrow({ where: { id: 1 } });
  if (!isOwnAddress(email, mailDomains)) return false;
  return !(await bookTry([{ counter: "report-mail", of: Buffer.from(mailIndex).toString("hex") }]));
}
