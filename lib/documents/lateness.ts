import { finalReport, preliminaryBand } from "@/lib/law/deadlines";
import { headOf, tailOf } from "@/lib/records/outcomes";
import { type CalendarDay, dayInJapan, daysBetween } from "@/lib/time/calendar-day";

export type Lateness = {
  /** The last day on which it was in time: of a target for the preliminary report, of the law for the final one. */
  readonly by: CalendarDay;
  /** Whole days after it; 0 is in time. */
  readonly daysLate: number;
};

type Filed = { readonly outcome: string; readonly at: Date };

/**
 * Whether a report came in time, counted from the awareness. Null where the law counts no days (a follow-up report,
 * an entrustor) or where nobody knows the awareness. `days` is 60 where the purpose may be wrongful.
 */
export function latenessOf(
  { outcome, at }: Filed,
  { knownAt, days }: { knownAt: Date | null; days: 30 | 60 },
): Lateness | null {
  if (!knownAt || tailOf(outcome) === "entrustor") return null;
  const awareOn = dayInJapan(knownAt);
  const stage = headOf(outcome);
  if (stage !== "preliminary" && stage !== "final") return null;
  const by = stage === "preliminary" ? preliminaryBand(awareOn).to : finalReport(awareOn, days).due;
  return { by, daysLate: Math.max(0, daysBetween(by, dayInJapan(at))) };
}
