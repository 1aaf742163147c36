import { nextOpening } from "./opening-hours";

const MINUTE = 60_000;

/**
 * After how many minutes without a decision what happens. The same by day and by night: an incident of the night
 * is decided on in the night, and a second person is asked before an hour is lost.
 */
export const MINUTES = { reminder: 10, lastReminder: 20, deputy: 30, unanswered: 30 } as const;

export const deputyFrom = (requestedAt: Date): Date =>
  new Date(requestedAt.getTime() + MINUTES.deputy * MINUTE);

/** What a sweep has to know of an open escalation. */
export type EscalationForTiming = {
  readonly requestedAt: Date;
  readonly deputyFrom: Date | null;
  readonly fellAt: Date | null;
  /** Told by mouth before: only the confirmation is missing. */
  readonly toldAt: Date | null;
};

export type StepKind = "reminder" | "last-reminder" | "falls" | "unanswered";
export type DueStep = { readonly kind: StepKind; readonly dueAt: Date };

const after = (from: Date, minutes: number) => new Date(from.getTime() + minutes * MINUTE);

/**
 * Every step that was due by `now`, the earliest first, whether it was carried out or not: each is booked by its
 * time, so that one that is carried out late, after days without a worker, still comes once.
 *
 * To the supervisor a reminder and a last one; then it falls to the deputy, who is reminded once. Where that brings
 * no decision either, or nobody is there to whom it could fall, whoever asked is told to telephone. What was told by
 * mouth is only to be confirmed: one reminder, when offices open.
 */
export function dueSteps(escalation: EscalationForTiming, now: Date): DueStep[] {
  return allSteps(escalation).filter(({ dueAt }) => dueAt <= now);
}

function allSteps({ requestedAt, deputyFrom: falls, fellAt, toldAt }: EscalationForTiming): DueStep[] {
  if (toldAt) return [{ kind: "reminder", dueAt: nextOpening(requestedAt) }];
  const toSupervisor: DueStep[] = [
    { kind: "reminder", dueAt: after(requestedAt, MINUTES.reminder) },
    { kind: "last-reminder", dueAt: after(requestedAt, MINUTES.lastReminder) },
  ];
  if (!falls) return [...toSupervisor, { kind: "unanswered", dueAt: after(requestedAt, MINUTES.unanswered) }];
  if (!fellAt) return [...toSupervisor, { kind: "falls", dueAt: falls }];
  return [
    { kind: "reminder", dueAt: after(fellAt, MINUTES.reminder) },
    { kind: "unanswered", dueAt: after(fellAt, MINUTES.unanswered) },
  ];
}
