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
  { folder, moved }: { readonly folder: string; readonly moved: () => Promise<void> },
): { stop(): Promise<void> } {
  const watching = new AbortController();
  const { signal } = watching;
  let server = first;
  let toldPort = first.port;

  const look = async () => {
    if (!server.isAlive()) {
      console.error("[postgres] ended; starting it again.");
      server = await startPostgres({ folder });
    }
    if (server.port === toldPort || signal.aborted) return;
    await moved();
    toldPort = server.port;
  };
  const loop = (async () => {
    for (let pauseMs = LOOK_EVERY_MS; !signal.aborted; ) {
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        await look();
        pauseMs = LOOK_EVERY_MS;
      } catch (error) {
        pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2);
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
