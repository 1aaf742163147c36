import { randomUUID } from "node:crypto";
import type { RequestOrigin } from "@/lib/auth/request-origin";
import { organisationKey } from "@/lib/crypto/keyring";
import { seal } from "@/lib/crypto/sealing";
import { db } from "@/lib/db/client";
import { openLetter } from "@/lib/mail/letter";
import { confirmReport } from "@/lib/staff-reports/confirm-report";
import { linkCodePlace, newLinkCode } from "@/lib/staff-reports/link-code";
import type { SendReportInput } from "@/lib/staff-reports/schema";
import { sendDigits } from "@/lib/staff-reports/send-digits.job";
import { sendReport } from "@/lib/staff-reports/send-report";

/** A link for reports, as a row, and the code of its address. */
export async function aStaffLink({ revokedAt = null }: { revokedAt?: Date | null } = {}) {
  const id = randomUUID();
  const { code, hash } = newLinkCode();
  const sealed = seal(await organisationKey("organisation"), linkCodePlace(id), code);
  await db.staffLink.create({
    data: { id, codeHash: hash, code: sealed, label: "休憩室の掲示", createdAt: new Date(), revokedAt },
  });
  return { id, code };
}

export const reported: SendReportInput = {
  happened: "mail",
  words: "見積書をよその会社に送りました",
  name: "新田 みのり",
  email: "nitta@sokuho.example",
  phone: "090-1234-5678",
  noticed: "",
};

/** Where a report comes from; another address each time, unless a test names one. */
export const originOf = (address: string = randomUUID()): RequestOrigin => ({
  address,
  device: "",
  deviceToken: null,
});

/** Sends a report and does what its job does; answers the token of its sender and the row. */
export async function aSentReport(code: string, wishes: Partial<SendReportInput> = {}, requestId?: string) {
  const input = { ...reported, ...wishes };
  const sent = await sendReport(code, input, { origin: originOf(), language: "ja", requestId });
  if (!sent.ok) throw new Error(sent.code);
  const row = await db.staffReport.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
  await sendDigits.run({ reportId: row.id });
  return { token: sent.value.token, id: row.id };
}

/** The digits in the newest mail to this address; null where none was written. */
export async function mailedDigits(to: string = reported.email): Promise<string | null> {
  const mails = await db.outgoingMail.findMany({
    where: { purpose: "staff-report-code" },
    orderBy: { createdAt: "desc" },
  });
  const key = await organisationKey("organisation");
  const letter = mails.map(({ id, sealed }) => openLetter(key, id, sealed)).find((one) => one.to === to);
  return letter ? (/^\d{6}$/m.exec(letter.text)?.[0] ?? null) : null;
}

/** A report that waits for a responder. */
export async function aWaitingReport(wishes: Partial<SendReportInput> = {}) {
  const { code } = await aStaffLink();
  const { token, id } = await aSentReport(code, wishes);
  const digits = await mailedDigits(wishes.email);
  const confirmed = await confirmReport(token, { code: digits ?? "" });
  if (!confirmed.ok) throw new Error(confirmed.code);
  const { version } = await db.staffReport.findUniqueOrThrow({ where: { id } });
  return { reportId: id, version, token };
}
