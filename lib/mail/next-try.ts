const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Ten tries over about a day: quick at first, for a server that asks to come back, then patient. */
const PAUSES = [
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  8 * HOUR,
  8 * HOUR,
] as const;

/** How often a mail is tried before it is given up. */
export const MOST_TRIES = PAUSES.length + 1;

/** Seconds until the next try after that many; null when it is given up. */
export function pauseAfter(tries: number): number | null {
  return PAUSES[tries - 1] ?? null;
}
