import type { Content } from "@/lib/approvals/content-hash";
import type { CalendarDay } from "@/lib/time/calendar-day";
import type { EscalationQuestion } from "./decisions-for";
import type { Plan } from "./summary";

/** The incident as it stands when it is asked, and again when it is decided. */
export type Standing = {
  readonly responderIds: readonly string[];
  readonly legalIds: readonly string[];
  readonly recipientsToCall: number;
  readonly reportNeeded: "yes" | "no" | "open";
  readonly reportFrom: CalendarDay | null;
};

const sorted = (ids: readonly string[]) => [...ids].sort();

/**
 * What one question is about: what the plan proposes and what the incident says now, and nothing that it does not
 * hang on. Null where there is nothing left to decide. Any difference makes the approval void.
 */
export function contentOf(
  kind: EscalationQuestion,
  { escalationId, plan, standing }: { escalationId: string; plan: Plan; standing: Standing },
): Content | null {
  const { responderIds, legalIds, recipientsToCall, reportNeeded, reportFrom } = standing;
  const about = { kind, escalationId };
  switch (kind) {
    case "start-response":
      return { ...about, responderIds: sorted(responderIds) };
    case "call-timing":
      return recipientsToCall > 0 ? { ...about, callAt: plan.callAt, recipients: recipientsToCall } : null;
    case "call-legal":
      return legalIds.length > 0 ? { ...about, legalIds: sorted(legalIds) } : null;
    case "prepare-report":
      return reportNeeded === "no" ? null : { ...about, reportNeeded, from: reportFrom };
    case "prepare-notice":
      return reportNeeded === "no" ? null : { ...about, reportNeeded };
  }
}
