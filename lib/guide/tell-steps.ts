import { appiRules } from "@/lib/law/sources";
import { headOf, tailOf } from "@/lib/records/outcomes";
import { dayInJapan } from "@/lib/time/calendar-day";
import { endOfDay } from "./end-of-day";
import type { GuideRecord } from "./guide-input";
import { type GuideStep, stepsNamed } from "./guide-step";
import type { Situation } from "./situation";

const report = stepsNamed("report", ["legal", "responder"]);
const notify = stepsNamed("notify");

const PRELIMINARY = appiRules("8条1項");
const FINAL = appiRules("8条2項");
const NOTICE = appiRules("10条");

/** The report to the authority. What is not known keeps it due: only legal, or no personal data at all, ends it. */
export function reportStep(situation: Situation): GuideStep {
  const { duty, isDecided, isVoluntary, hasNoPeople, recordsOf, now, isStarted } = situation;
  const filed = recordsOf("authority_report").filter(({ outcome }) => tailOf(outcome) !== "entrustor");
  const final = filed.find(({ outcome }) => headOf(outcome) === "final");
  if (final) return report.done("report-done", { day: dayInJapan(final.at) });
  if (isVoluntary) return voluntaryReport(filed);
  if (duty.report === "not_required") {
    if (duty.isReleased) return report.off("report-released");
    if (hasNoPeople) return report.off("report-no-people");
    if (isDecided) return report.off("report-free");
    return report.waiting("report-free-unconfirmed", { doers: ["legal"] });
  }
  if (filed.length > 0) {
    if (duty.final === null) return report.turn("report-undated", "report-final", { cites: FINAL });
    const until = endOfDay(duty.final.due);
    const isLate = until <= now;
    return report.turn(isLate ? "report-final-late" : "report-final", "report-final", {
      values: { day: duty.final.due },
      until,
      isLate,
      cites: FINAL,
    });
  }
  const band = duty.preliminary;
  const until = band && endOfDay(band.to);
  const isLate = until !== null && until <= now;
  // The report inside comes first, unless nobody decides and the target has begun.
  if (!isStarted && (band === null || dayInJapan(now) < band.from))
    return report.later("report-after-escalation", { values: days(band) });
  if (band === null) return report.turn("report-undated", "report-preliminary", { cites: PRELIMINARY });
  const isOpen = duty.report === "needs_review";
  const why = isLate ? "report-preliminary-late" : isOpen ? "report-may-be-needed" : "report-preliminary";
  return report.turn(why, "report-preliminary", { values: days(band), until, isLate, cites: PRELIMINARY });
}

/** Nothing asks for it and no time runs: one report, at whatever stage, is all that legal wanted. */
function voluntaryReport(filed: readonly GuideRecord[]): GuideStep {
  const [first] = filed.toSorted((one, other) => Number(one.at) - Number(other.at));
  return first
    ? report.done("report-voluntary-done", { day: dayInJapan(first.at) })
    : report.turn("report-voluntary", "report-voluntary");
}

const days = (band: Situation["duty"]["preliminary"]) => (band ? { day: band.from, toDay: band.to } : {});

/** Telling the principals: each way counts, waiting needs a day on which it is looked at again. */
export function notifyStep(situation: Situation): GuideStep {
  const { duty, confirmed, isDecided, hasNoPeople, recordsOf, now, isStarted, people } = situation;
  const told = recordsOf("notification");
  const reached = told
    .filter(({ outcome }) => headOf(outcome) !== "deferred" && tailOf(outcome) !== "partner")
    .reduce((sum, { count }) => sum + (count ?? Number.POSITIVE_INFINITY), 0);
  const all = people.most ?? people.counts ?? 0;
  if (!hasNoPeople && all > 0 && reached >= all) return notify.done("notify-done", { count: all });
  const left = reached > 0 ? leftOf(all, reached) : null;
  if (duty.notify === "not_required") {
    if (hasNoPeople) return notify.off("notify-no-people");
    if (duty.isReleased || (isDecided && confirmed?.notify === "not_required"))
      return notify.off("notify-free");
    return notify.waiting(left?.why ?? "notify-free-unconfirmed", { ...left?.more, doers: ["legal"] });
  }
  const [wait] = told
    .filter(({ outcome }) => headOf(outcome) === "deferred")
    .toSorted((one, other) => Number(other.at) - Number(one.at));
  if (wait?.dueAt && wait.dueAt > now)
    return notify.waiting("notify-deferred", {
      word: "wait-and-see",
      values: { at: wait.dueAt },
      until: wait.dueAt,
    });
  if (wait?.dueAt && reached === 0)
    return notify.turn("notify-deferred-over", "notify-review", {
      values: { at: wait.dueAt },
      until: wait.dueAt,
      isLate: true,
    });
  if (duty.notify === "needs_review")
    return notify.waiting(left?.why ?? "notify-open", { ...left?.more, doers: ["legal"], cites: NOTICE });
  if (!isStarted) return notify.later(left?.why ?? "notify-after-escalation", left?.more);
  const start =
    all === 0 ? leftOf(all, reached) : ({ why: "notify-start", more: { values: { count: all } } } as const);
  const { why, more } = left ?? start;
  return notify.turn(why, "notify", { ...more, cites: NOTICE });
}

/** Once somebody was told, who is left says more than what the duty is. */
function leftOf(all: number, reached: number) {
  return all === 0
    ? ({ why: "notify-count-open", more: {} } as const)
    : ({ why: "notify-partly", more: { values: { count: all - reached } } } as const);
}
