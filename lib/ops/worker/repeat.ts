import { setTimeout as sleep } from "node:timers/promises";

/** Does `work` now and again after each pause, until it is stopped. A failure is said once, and tried again. */
export function repeat(name: string, everyMs: number, work: () => Promise<void>): { stop(): Promise<void> } {
  const ending = new AbortController();
  const { signal } = ending;
  const repeating = (async () => {
    for (let failing = false; !signal.aborted; ) {
      try {
        await work();
        if (failing) console.error(`${name}: goes on`);
        failing = false;
      } catch (error) {
        // The code alone: a message of the database may repeat what was in a row.
        if (!failing) console.error(`${name}: fails (${codeOf(error)}), trying again`);
        failing = true;
      }
      await sleep(everyMs, undefined, { signal }).catch(() => undefined);
    }
  })();
  return {
    async stop() {
      ending.abort();
      await repeating;
    },
  };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error ? String(error.code) : error.name;
}
