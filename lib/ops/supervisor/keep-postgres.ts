import { setTimeout as sleep } from "node:timers/promises";
import { type RunningPostgres, startPostgres } from "../postgres/start-postgres";

const LOOK_EVERY_MS = 300;
const LONGEST_PAUSE_MS = 4000;

/**
 * Starts the embedded server again whenever it is gone. `moved` is called when it had to take another port.
 * Returns how to stop both the watching and the server.
 */
export function keepPostgres(
  first: RunningPostgres,
  { folder, moved }: { readonly folder: string; readonly moved: (now: RunningPostgres) => Promise<void> },
): { stop(): Promise<void> } {
  const watching = new AbortController();
  let server = first;

  const loop = (async () => {
    for (let pauseMs = 0; !watching.signal.aborted; ) {
      await sleep(LOOK_EVERY_MS + pauseMs, undefined, { signal: watching.signal }).catch(() => undefined);
      if (watching.signal.aborted || server.isAlive()) continue;
      console.error("[postgres] ended; starting it again.");
      try {
        const port = server.port;
        server = await startPostgres({ folder });
        pauseMs = 0;
        if (server.port !== port && !watching.signal.aborted) await moved(server);
      } catch (error) {
        pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2 || 500);
        console.error(`[postgres] ${error instanceof Error ? error.message : error}`);
      }
    }
  })();

  return {
    async stop() {
      watching.abort();
      await loop;
      await server.stop();
    },
  };
}
