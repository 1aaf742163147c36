import "server-only";
import { visitor } from "@/lib/auth/actor";
import { bookTry, type ReportCounter } from "@/lib/auth/throttle";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";

/**
 * Books one report by where it comes from, by the link it uses and over all. Null while there is room; the limit of
 * a mail address is kept where the mail is written, so that nobody can learn here whether an address is known.
 */
export async function bookReport({ address, linkId }: { address: string; linkId: string }) {
  const paused = await bookTry<ReportCounter>([
    { counter: "report-address", of: address },
    { counter: "report-link", of: linkId },
    { counter: "report-all", of: "reports" },
  ]);
  if (!paused) return null;
  // The first of a window is recorded; the rest would only fill the log.
  if (paused.first) {
    await unitOfWork(visitor, async (work) => {
      work.record({ type: "staff-report.paused", data: { counter: paused.counter } });
      return done(null);
    });
  }
  return { ...refuse("too-many-reports"), minutes: Math.ceil(paused.secondsLeft / 60) };
}
