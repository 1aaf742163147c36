import type { GuideStep } from "./guide-step";
import { STEP_IDS, type StepId } from "./steps";

/** Recording, containing and telling inside come before all else, whatever is late (guideline 3-5-2). */
const FIRST: readonly StepId[] = ["record", "contain", "escalate"];
const SOON = 24 * 3_600_000;

/** Calls go before the rest of the questions: whoever opens it in the morning does the most harm. */
const place = (step: StepId) => (step === "call" ? STEP_IDS.indexOf("scope") - 0.5 : STEP_IDS.indexOf(step));

/** First the first steps, then what is late, then what falls due within a day, then in the order of the steps. */
export function orderOf(now: Date) {
  const rank = ({ step, isLate, until }: GuideStep) => {
    if (FIRST.includes(step)) return 0;
    if (isLate) return 1;
    return until !== null && until.getTime() - now.getTime() <= SOON ? 2 : 3;
  };
  return (one: GuideStep, other: GuideStep) => rank(one) - rank(other) || place(one.step) - place(other.step);
}
