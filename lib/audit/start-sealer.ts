import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { type LookBack, sealPending } from "./seal";

const PAUSE_MS = 1_000;
const FULL_PASS_MS = 60 * 60 * 1_000;

/**
 * Seals every second until it is stopped; outlives restarts of the database and a full disk. At first and once an
 * hour it looks for unsealed entries of any age. `stop` seals once more.
 */
export function startSealer(): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const running = keepSealing(stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await running;
      // What the last requests recorded, so that nothing stands unsealed while the house is closed.
      await pass("ten-minutes");
    },
  };
}

async function keepSealing(stopping: AbortSignal): Promise<void> {
  let fullPassAt = Number.NEGATIVE_INFINITY;
  let isDown = false;
  while (!stopping.aborted) {
    const isFull = performance.now() - fullPassAt > FULL_PASS_MS;
    const failure = await pass(isFull ? "everything" : "ten-minutes");
    if (isFull && !failure) fullPassAt = performance.now();
    // Whatever was committed while the database was away has to be looked for.
    if (failure) fullPassAt = Number.NEGATIVE_INFINITY;
    if (failure && !isDown) console.error(`The audit sealer is waiting (${failure}); it tries every second.`);
    if (!failure && isDown) console.error("The audit sealer goes on.");
    isDown = failure !== null;
    await sleep(PAUSE_MS, undefined, { signal: stopping }).catch(() => undefined);
  }
}

/** Null, or a code: messages of the database may quote what they should not. */
async function pass(lookBack: LookBack): Promise<string | null> {
  try {
    await sealPending({ lookBack });
    return null;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    return typeof code === "string" ? code : error instanceof Error ? error.name : "unknown";
  }
}
