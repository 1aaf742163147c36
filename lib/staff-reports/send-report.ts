import "server-only";
import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { visitor } from "@/lib/auth/actor";
import type { RequestOrigin } from "@/lib/auth/request-origin";
import { sha256 } from "@/lib/auth/secret-token";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locale";
import { bookReport } from "./book-report";
import { tokenOfForm } from "./digits";
import { parseNoticed } from "./parse-noticed";
import { findOpenLink } from "./queries";
import type { SendReportInput } from "./schema";
import { openSender, type Sender, sealSender } from "./sender";

type From = {
  readonly origin: RequestOrigin;
  readonly language: Locale;
  readonly requestId?: string | undefined;
};

/**
 * Takes a report from somebody without an account; it is shown to nobody before its mail address is confirmed.
 * Whatever the address is, the same is written and the same is answered: whether digits go out is for a job to find
 * out. Answers the token of the sender's own address. The same form sent again is the same report, and corrects it
 * while it is not confirmed (somebody went back because of a mistyped address).
 */
export async function sendReport(code: string, input: SendReportInput, from: From) {
  const link = await findOpenLink(code);
  if (!link) return refuse("link-over");
  const paused = await bookReport({ address: from.origin.address, linkId: link.id });
  if (paused) return paused;

  const token = await tokenOfForm(from.requestId);
  const result = await unitOfWork(visitor, async (work) => {
    const noticed = parseNoticed(input.noticed, work.now);
    if (!noticed.ok) return refuse(noticed.code);
    const { happened, ...typed } = input;
    const sender: Sender = {
      ...typed,
      noticedAt: noticed.at?.toISOString() ?? null,
      language: from.language,
    };
    return (
      (await addReport(work, { linkId: link.id, tokenHash: sha256(token), happened, sender })) ??
      correctReport(work, { tokenHash: sha256(token), happened, sender })
    );
  });
  return result.ok || result.code === "sent-already" ? done({ token }) : refuse(result.code);
}

type Draft = { tokenHash: Buffer<ArrayBuffer>; happened: string; sender: Sender };

/** Null where this form was sent before. */
async function addReport(work: Work, { linkId, tokenHash, happened, sender }: Draft & { linkId: string }) {
  const id = randomUUID();
  const { count } = await work.tx.staffReport.createMany({
    data: [{ id, linkId, tokenHash, happened, ...(await sealSender(id, sender)), createdAt: work.now }],
    skipDuplicates: true,
  });
  if (count === 0) return null;
  work.record({ type: "staff-report.sent", data: { reportId: id, linkId } });
  askForDigits(work, id);
  return done(null);
}

async function correctReport(work: Work, { tokenHash, happened, sender }: Draft) {
  await work.tx.$queryRaw`SELECT 1 FROM staff_reports WHERE token_hash = ${tokenHash} FOR UPDATE`;
  const before = await work.tx.staffReport.findUniqueOrThrow({ where: { tokenHash } });
  const said = before.sealed && (await openSender(before.id, before.sealed));
  if (before.happened === happened && isDeepStrictEqual(said, sender)) return refuse("sent-already");
  if (before.state !== "unconfirmed") return refuse("form-used");

  await work.tx.staffReport.update({
    where: { tokenHash },
    data: { happened, ...(await sealSender(before.id, sender)), ...withoutDigits },
  });
  work.record({ type: "staff-report.corrected", data: { reportId: before.id } });
  askForDigits(work, before.id);
  return done(null);
}

/** No digits are out: those that were hold no longer. */
export const withoutDigits = { codeHash: null, codeUntil: null, codeTries: 0, version: { increment: 1 } };

/** The job that looks whether the address is one of ours. */
export function askForDigits(work: Work, reportId: string): void {
  work.enqueue({
    name: "staff-report.send-digits",
    payload: { reportId },
    key: `staff-report.send-digits:${reportId}`,
  });
}
