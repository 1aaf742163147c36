/** The state of one step of the guide. */
export type StepState = {
  readonly step: string;
  readonly state: "done" | "open" | "not-applicable";
  /** In words, in the reader's language. */
  readonly why: string;
};

/** Closing itself is no reason to keep it open. */
const CLOSING = "close";

/** What is still open before an incident is closed, in the order of the guide, each step once. */
export function openItems(steps: readonly StepState[]): StepState[] {
  const open = steps.filter(({ step, state }) => state === "open" && step !== CLOSING);
  return open.filter(({ step }, at) => open.findIndex((other) => other.step === step) === at);
}
