/** Why somebody looks at a person unmasked. */
export const REVEAL_REASONS = ["call", "check", "correct", "answer", "authority", "other"] as const;
export type RevealReason = (typeof REVEAL_REASONS)[number];

const MINUTE = 60_000;

/** How long a person stays unmasked. */
export const SHOWN_MS = 5 * MINUTE;

/**
 * How many people somebody may look at, in all incidents together. A caller meets a person every few minutes; whoever
 * needs more of them needs a list, which a second person approves.
 */
export const LIMITS = [
  { count: 10, ms: 5 * MINUTE },
  { count: 30, ms: 60 * MINUTE },
] as const;

/** Looking that fills one of these is told to those who answer for the incident; beyond the last, every time anew. */
const ALARMS = [...LIMITS, { count: 60, ms: 24 * 60 * MINUTE }] as const;

/** The longest time that has to be looked back on. */
export const LOOKED_BACK_MS = 24 * 60 * MINUTE;

const within = (looks: readonly Date[], ms: number, now: Date) =>
  looks.filter((at) => now.getTime() - at.getTime() < ms);

/** When the next look is possible, of somebody who looked at these instants; null now. */
export function goesOnAt(looks: readonly Date[], now: Date): Date | null {
  const ends = LIMITS.flatMap(({ count, ms }) => {
    const newest = within(looks, ms, now).sort((one, other) => other.getTime() - one.getTime());
    const blocking = newest[count - 1];
    return blocking ? [blocking.getTime() + ms] : [];
  });
  return ends.length > 0 ? new Date(Math.max(...ends)) : null;
}

/** Whether a look now, after these, is one that others are told of. */
export function isAlarming(looks: readonly Date[], now: Date): boolean {
  return ALARMS.some(({ count, ms }) => (within(looks, ms, now).length + 1) % count === 0);
}
