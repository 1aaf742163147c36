import { vi } from "vitest";

/**
 * Runs `work` while `Date` stands still at `instant` (ISO with its offset). Timers go on, and so does the
 * database's own clock, which is the one that a unit of work reads.
 */
export async function atInstant<Value>(instant: string, work: () => Value | Promise<Value>): Promise<Value> {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(instant) });
  try {
    return await work();
  } finally {
    vi.useRealTimers();
  }
}
