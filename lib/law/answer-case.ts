import type { CalendarDay } from "@/lib/time/calendar-day";
import { awarenessAt } from "./awareness";
import type { Facts, On } from "./case-facts";
import { dayOf } from "./day-of";
import { finalReport, preliminaryBand } from "./deadlines";
import { closureOf, type Finder, finderOf } from "./find";
import { CHECKED } from "./jp/breach/in-force";
import { listMissing, type Missing } from "./missing";
import type { Case } from "./read-case";
import { answerOf, type Decision, REGIMES, type RegimeId } from "./regimes";
import { CASE_TRIALS } from "./trials";

/** The answer to a case, as the law's command writes it. Dates are days in Japan. */
export type CaseAnswer = {
  readonly id: string;
  readonly decision: Decision;
  readonly report_required: boolean | null;
  readonly notify_required: boolean | null;
  readonly categories: readonly number[];
  readonly final_report_days: 30 | 60 | null;
  readonly preliminary_target_from: CalendarDay | null;
  readonly preliminary_due: CalendarDay | null;
  readonly final_due: CalendarDay | null;
  readonly missing: readonly string[];
};

const FINDERS = {
  appi: finderOf(closureOf("appi.notify")),
  organs: finderOf(closureOf("organs.notify")),
  "my-number": finderOf(closureOf("my-number.notify")),
} as const satisfies Record<RegimeId, Finder>;

/**
 * What one Act says to a case. Throws NoRuleInForce where it was known before the Act stood. A case without a day of
 * awareness is answered by the rules as they were last compared, and has no dates.
 */
export function answerCase({ id, regime: name, facts }: Case): CaseAnswer {
  const regime = REGIMES[name];
  const awareAt = awarenessAt(facts);
  const on: On = awareAt ? dayOf(awareAt) : CHECKED;
  const ask = (tried: Facts) => answerOf(regime, tried, FINDERS[name](tried, on));
  const answer = ask(facts);
  const missing = listMissing(facts, (tried) => ({ decision: ask(tried).decision, detail: "" }), CASE_TRIALS);
  return {
    id,
    decision: answer.decision,
    report_required: answer.reportRequired,
    notify_required: answer.notifyRequired,
    categories: answer.categories,
    ...datesOf(answer),
    missing: missing.map((one) => keyOf(one, facts)),
  };
}

function datesOf({ decision, finalDays, awareAt }: ReturnType<typeof answerOf>) {
  if (decision !== "required" || finalDays === null || awareAt === undefined) {
    return {
      final_report_days: decision === "required" ? finalDays : null,
      preliminary_target_from: null,
      preliminary_due: null,
      final_due: null,
    };
  }
  const on = dayOf(awareAt);
  const { from, to } = preliminaryBand(on);
  return {
    final_report_days: finalDays,
    preliminary_target_from: from,
    preliminary_due: to,
    final_due: finalReport(on, finalDays).due,
  };
}

/** The fact table has one key for encryption until something of it is known. */
function keyOf({ fact }: Missing, facts: Facts): string {
  const isEncryptionOpen = fact === "encryption.advanced" && facts["encryption.key_protected"] === undefined;
  return isEncryptionOpen ? "encryption" : fact;
}
