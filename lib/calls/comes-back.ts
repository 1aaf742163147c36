import type { CallOutcome } from "@/lib/records/outcomes";

const COMES_BACK: readonly CallOutcome[] = ["message_left", "third_party", "call_back"];

/** Whether a call with this outcome is not done before another one. */
export function comesBack(outcome: CallOutcome): boolean {
  return COMES_BACK.includes(outcome);
}
