import type { MeasureState } from "@/lib/records/outcomes";

/** Whether a measure works is looked at this long after it was done. */
export const CHECK_AFTER_DAYS = 90;
const DAY = 86_400_000;

/** When a measure comes back: on the day it is planned for, 90 days after it was done, and never once it is verified. */
export function dueAfter(state: MeasureState, { at, plannedFor }: { at: Date; plannedFor: Date | null }) {
  if (state === "verified") return null;
  return state === "done" ? new Date(at.getTime() + CHECK_AFTER_DAYS * DAY) : plannedFor;
}
