import type { InForce } from "@/lib/findings/policy";
import type { Evaluation } from "@/lib/law/evaluate";
import { headOf } from "@/lib/records/outcomes";
import { type CalendarDay, dayInJapan } from "@/lib/time/calendar-day";
import { dutyViewOf } from "./duty-view";
import type { GuideRecord } from "./guide-input";

/** What the clock of an incident says: the target of the preliminary report, the limit of the final one. */
export type Clocks = {
  readonly since: Date;
  readonly target?: { readonly from: CalendarDay; readonly to: CalendarDay; readonly filed?: CalendarDay };
  readonly limit?: { readonly day: CalendarDay; readonly filed?: CalendarDay };
};

type Filed = Pick<GuideRecord, "kind" | "outcome" | "at">;
type Known = {
  readonly knownAt: Date | null;
  readonly records: readonly Filed[];
  /** What legal decided, where something is in force: what it lowered has no clock. */
  readonly decided?: InForce | null;
};

/** Null where nobody recorded since when it is known. Without a duty to report there is only the time since then. */
export function clocksOf(law: Evaluation | null, { knownAt, records, decided = null }: Known): Clocks | null {
  if (knownAt === null) return null;
  const { preliminary, final } = dutyViewOf(law, decided);
  const filed = (stage: string) => {
    const days = records
      .filter(({ kind, outcome }) => kind === "authority_report" && headOf(outcome) === stage)
      .map(({ at }) => dayInJapan(at))
      .sort();
    return days[0];
  };
  const [first, last] = [filed("preliminary"), filed("final")];
  return {
    since: knownAt,
    ...(preliminary && {
      target: { from: preliminary.from, to: preliminary.to, ...(first && { filed: first }) },
    }),
    ...(final && { limit: { day: final.due, ...(last && { filed: last }) } }),
  };
}
