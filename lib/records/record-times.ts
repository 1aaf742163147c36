export type TimeProblem = "in-the-future" | "before-event" | "due-before";

type Times = {
  /** When it was done. */
  readonly at: Date;
  /** When it comes back; null where it does not. */
  readonly dueAt?: Date | null | undefined;
  readonly occurredAt: Date | null;
  readonly now: Date;
};

/**
 * What is wrong with the times of something that was done, or null. It cannot be done after now, nor before what
 * happened; times are known to the minute, so the minute of the event still counts. What comes back comes back later.
 */
export function timeProblem({ at, dueAt, occurredAt, now }: Times): TimeProblem | null {
  if (at > now) return "in-the-future";
  if (occurredAt && at.getTime() < startOfMinute(occurredAt)) return "before-event";
  if (dueAt && dueAt <= at) return "due-before";
  return null;
}

const startOfMinute = (instant: Date) => Math.floor(instant.getTime() / 60_000) * 60_000;
