import type { DutyId } from "@/lib/law/duties";
import { DUTY_TABLE } from "@/lib/law/duty-table";
import type { Evaluation } from "@/lib/law/evaluate";
import { type Decision, REGIMES } from "@/lib/law/regimes";
import type { RuleId } from "@/lib/law/rule-ids";

/** What one rule decides: its duties stand and fall together (a preliminary report without a final one is none). */
export type Matter = {
  readonly rule: RuleId;
  readonly byRules: Decision;
  /** In the order of the duties of the law. */
  readonly duties: readonly DutyId[];
};

/** The rules whose duties legal can decide on; what is only an effort, a release or advice is no duty. */
export const MATTER_RULES: readonly RuleId[] = [
  ...new Set(DUTY_TABLE.filter(({ kind }) => kind === "duty").map(({ rule }) => rule)),
];

const REPORTS: readonly RuleId[] = Object.values(REGIMES).map(({ report }) => report);
const NOTICES: readonly RuleId[] = Object.values(REGIMES).map(({ notify }) => notify);

/** Whether it is the report to the commission, or the notification of the principals, under one of the Acts. */
export const isReport = (rule: RuleId) => REPORTS.includes(rule);
export const isNotice = (rule: RuleId) => NOTICES.includes(rule);

/**
 * What legal decides on, in the order of the duties. For a day on which the Acts do not stand here the report and the
 * notification under the APPI are left to legal.
 */
export function mattersOf(law: Evaluation | null): readonly Matter[] {
  const { report, notify } = REGIMES.appi;
  const decided = law
    ? law.duties.map(({ id, kind, rule, decision }) => ({ id, kind, rule, decision }))
    : DUTY_TABLE.filter(({ rule }) => rule === report || rule === notify).map(({ id, kind, rule }) => ({
        id,
        kind,
        rule,
        decision: "needs_review" as const,
      }));
  return MATTER_RULES.flatMap((rule) => {
    const own = decided.filter((duty) => duty.kind === "duty" && duty.rule === rule);
    const [first] = own;
    return first ? [{ rule, byRules: first.decision, duties: own.map(({ id }) => id) }] : [];
  });
}

/** The strictest counts; without any it is for legal. */
export function strictest(decisions: readonly Decision[]): Decision {
  if (decisions.includes("required")) return "required";
  return decisions.length > 0 && decisions.every((decision) => decision === "not_required")
    ? "not_required"
    : "needs_review";
}
