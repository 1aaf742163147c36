import "server-only";
import { visitor } from "@/lib/auth/actor";
import type { RequestOrigin } from "@/lib/auth/request-origin";
import { hashOfToken } from "@/lib/auth/secret-token";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, NotFound, refuse } from "@/lib/errors";
import { bookReport } from "./book-report";
import { getReportState } from "./queries";
import type { RenewDigitsInput } from "./schema";
import { askForDigits, withoutDigits } from "./send-report";
import { openSender, sealSender } from "./sender";

/**
 * New digits for a report that waits for them, to the address that is typed now: the first may have been mistyped,
 * and nothing of what was said is typed twice. Answers the same whatever the address is.
 */
export async function renewDigits(token: string, { email }: RenewDigitsInput, origin: RequestOrigin) {
  const tokenHash = hashOfToken(token);
  const report = await getReportState(token);
  if (!tokenHash || !report) throw new NotFound("Report");
  if (report.state !== "unconfirmed") return refuse("confirmed-already");
  const paused = await bookReport({ address: origin.address, linkId: report.linkId });
  if (paused) return paused;

  return unitOfWork(visitor, async (work) => {
    await work.tx.$queryRaw`SELECT 1 FROM staff_reports WHERE token_hash = ${tokenHash} FOR UPDATE`;
    const row = await work.tx.staffReport.findUnique({ where: { tokenHash } });
    if (!row) throw new NotFound("Report");
    if (row.state !== "unconfirmed" || !row.sealed) return refuse("confirmed-already");
    const sender = await openSender(row.id, row.sealed);
    await work.tx.staffReport.update({
      where: { id: row.id },
      data: { ...(await sealSender(row.id, { ...sender, email })), ...withoutDigits },
    });
    work.record({ type: "staff-report.corrected", data: { reportId: row.id } });
    askForDigits(work, row.id);
    return done(null);
  });
}
