import "server-only";
import { timingSafeEqual } from "node:crypto";
import { visitor } from "@/lib/auth/actor";
import { hashOfToken } from "@/lib/auth/secret-token";
import { db } from "@/lib/db/client";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { done, NotFound, refuse } from "@/lib/errors";
import { dayInJapan } from "@/lib/i18n/format";
import { hashOfDigits, TRIES } from "./digits";
import { getReportState } from "./queries";
import type { ConfirmReportInput } from "./schema";

/**
 * The six digits of the mail: from now on responders see the report, and it has a reference. Five wrong ones end
 * them, in whatever number of requests at once; new ones can be asked for. Throws `NotFound` for an unknown token.
 */
export async function confirmReport(token: string, { code }: ConfirmReportInput) {
  const tried = await bookDigitsTry(token);
  if (!tried) return whyNotTried(token);
  if (!tried.holds) return refuse("digits-over");
  if (!timingSafeEqual(tried.hash, await hashOfDigits(tried.id, code))) return wrong(tried);

  const result = await unitOfWork(visitor, async (work) => {
    const { count } = await work.tx.staffReport.updateMany({
      where: { id: tried.id, state: "unconfirmed", codeHash: tried.hash },
      data: {
        state: "waiting",
        reference: await nextReference(work),
        confirmedAt: work.now,
        codeHash: null,
        codeUntil: null,
        version: { increment: 1 },
      },
    });
    if (count === 0) return refuse("confirmed-already");
    work.record({ type: "staff-report.confirmed", data: { reportId: tried.id } });
    return done(null);
  });
  return result.ok ? result : whyNotTried(token);
}

type Tried = { id: string; hash: Buffer<ArrayBuffer>; holds: boolean; tries: number };

/** Books one of the five tries before the digits are looked at; null where none is left or nothing waits. */
async function bookDigitsTry(token: string): Promise<Tried | null> {
  const tokenHash = hashOfToken(token);
  if (!tokenHash) return null;
  const [row] = await db.$queryRaw<{ id: string; hash: Uint8Array | null; holds: boolean; tries: number }[]>`
    UPDATE staff_reports SET code_tries = code_tries + 1
    WHERE token_hash = ${tokenHash} AND state = 'unconfirmed' AND code_tries < ${TRIES}
    RETURNING id, code_hash AS hash, code_until IS NULL OR code_until > now() AS holds, code_tries AS tries`;
  if (!row) return null;
  // Before the job has made them there are none that fit.
  return { ...row, hash: row.hash ? Buffer.from(row.hash) : Buffer.alloc(16) };
}

/** Sent twice, the second finds it confirmed: that is what its sender wanted. */
async function whyNotTried(token: string) {
  const report = await getReportState(token);
  if (!report) throw new NotFound("Report");
  return report.state === "unconfirmed" ? refuse("digits-over") : done(null);
}

async function wrong({ id, tries }: Tried) {
  if (tries < TRIES) return { ...refuse("digits-wrong"), left: TRIES - tries };
  await unitOfWork(visitor, async (work) => {
    work.record({ type: "staff-report.digits-refused", data: { reportId: id } });
    return done(null);
  });
  return refuse("digits-over");
}

/** R-2026-0001, counted within the year in Japan. Two at once wait for each other. */
async function nextReference({ tx, now }: Work): Promise<string> {
  const year = dayInJapan(now).slice(0, 4);
  await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext('staff-report-reference'))) AS locked`;
  const [row] = await tx.$queryRaw<[{ last: number }]>`
    SELECT coalesce(max(substring(reference FROM 8)::int), 0) AS last
    FROM staff_reports WHERE reference LIKE ${`R-${year}-%`}`;
  return `R-${year}-${String(row.last + 1).padStart(4, "0")}`;
}
