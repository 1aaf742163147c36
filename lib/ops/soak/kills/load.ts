import { setTimeout as sleep } from "node:timers/promises";

const VISITORS = 4;
const PATIENCE_MS = 5000;

/** Visitors who ask for a page all the time, and go on asking when they get no answer. */
export function startLoad(url: string): { stop(): Promise<{ answered: number; failed: number }> } {
  let stopped = false;
  const count = { answered: 0, failed: 0 };
  const visit = async () => {
    while (!stopped) {
      const answer = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(
        () => null,
      );
      await answer?.arrayBuffer().catch(() => undefined);
      count[answer?.ok ? "answered" : "failed"] += 1;
      await sleep(20);
    }
  };
  const visits = Array.from({ length: VISITORS }, visit);
  return {
    async stop() {
      stopped = true;
      await Promise.all(visits);
      return count;
    },
  };
}
