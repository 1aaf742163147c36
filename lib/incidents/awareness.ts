export type AwarenessProblem = "known-before-event" | "in-the-future" | "reason-needed";

type Times = {
  /** When any department first knew. */
  readonly knownAt: Date;
  readonly occurredAt: Date | null;
  /** The earliest moment at which it was already to be seen inside the company: a complaint, an employee's report. */
  readonly visibleSince: Date | null;
  readonly now: Date;
  /** Why the awareness lies later than that; null or empty where nobody wrote one. */
  readonly reason: string | null;
};

/**
 * What is wrong with a time of awareness, or null. It starts the clocks of the law, so one that lies later than the
 * event was to be seen in the company needs a reason. A moment that is now is not in the future.
 */
export function awarenessProblem({
  knownAt,
  occurredAt,
  visibleSince,
  now,
  reason,
}: Times): AwarenessProblem | null {
  if (knownAt > now) return "in-the-future";
  if (occurredAt && knownAt < occurredAt) return "known-before-event";
  if (visibleSince && knownAt > visibleSince && !reason?.trim()) return "reason-needed";
  return null;
}
