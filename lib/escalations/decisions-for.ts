import type { SubjectKind } from "@/lib/approvals/subject-kinds";

/** What a supervisor is asked at an escalation, the most urgent first. */
export const ESCALATION_QUESTIONS = [
  "start-response",
  "call-timing",
  "call-legal",
  "prepare-report",
  "prepare-notice",
] as const satisfies readonly SubjectKind[];

export type EscalationQuestion = (typeof ESCALATION_QUESTIONS)[number];

/** Whether an approval is about one of them. */
export function isEscalationQuestion(kind: string): kind is EscalationQuestion {
  return (ESCALATION_QUESTIONS as readonly string[]).includes(kind);
}

/** What decides which questions there are. */
export type Situation = {
  readonly reportNeeded: "yes" | "no" | "open";
  readonly recipientsToCall: number;
  /** Whether those to call are outside their hours: evening, weekend, holiday. */
  readonly isNight: boolean;
  /** True too where there is nobody who could be called in. */
  readonly legalIsMember: boolean;
};

/** A screen of the phone holds three. */
const MOST = 3;

/**
 * The questions for the supervisor, at most three: whether to start comes first; waiting with the calls is asked
 * only where they would have to wait; legal only where they do not see it yet, and then before the draft that they
 * would write; a publication only where a report is
 * needed and nobody can be called. What was `given` before is not asked again.
 */
export function decisionsFor(
  { reportNeeded, recipientsToCall, isNight, legalIsMember }: Situation,
  given: ReadonlySet<string> = new Set(),
): EscalationQuestion[] {
  const isAsked: Record<EscalationQuestion, boolean> = {
    "start-response": true,
    "call-timing": isNight && recipientsToCall > 0,
    "call-legal": !legalIsMember,
    "prepare-report": reportNeeded !== "no",
    "prepare-notice": reportNeeded === "yes" && recipientsToCall === 0,
  };
  return ESCALATION_QUESTIONS.filter((kind) => isAsked[kind] && !given.has(kind)).slice(0, MOST);
}
