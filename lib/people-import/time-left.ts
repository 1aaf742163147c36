type Phase = {
  readonly done: number;
  readonly total: number;
  readonly beganAt: Date;
  readonly now: Date;
};

/** Less tells nothing yet: the first rows wait for the process to start. */
const TELLING_MS = 2_000;
const TELLING_PART = 0.01;

/** How many milliseconds a reading may still take, as fast as until now; null where that cannot be told yet. */
export function timeLeft({ done, total, beganAt, now }: Phase): number | null {
  const elapsed = now.getTime() - beganAt.getTime();
  if (elapsed < TELLING_MS || total <= 0 || done < total * TELLING_PART || done >= total) return null;
  return Math.round((elapsed * (total - done)) / done);
}
