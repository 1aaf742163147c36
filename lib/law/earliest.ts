import type { CalendarDay } from "@/lib/time/calendar-day";
import { type Clock, lastDayOf } from "./deadlines";
import type { Duty, DutyId } from "./duties";

export type Earliest = { readonly duty: DutyId; readonly clock: Clock; readonly on: CalendarDay };

/** The clock that runs out first among the duties that are required, or else among those still to be decided. */
export function earliestOf(duties: readonly Duty[]): Earliest | null {
  return firstOf(duties, "required") ?? firstOf(duties, "needs_review");
}

function firstOf(duties: readonly Duty[], decision: Duty["decision"]): Earliest | null {
  let first: Earliest | null = null;
  for (const { id, kind, clock, decision: decided } of duties) {
    if (kind !== "duty" || decided !== decision || clock === null) continue;
    const on = lastDayOf(clock);
    if (on !== null && (first === null || on < first.on)) first = { duty: id, clock, on };
  }
  return first;
}
