import { setTimeout as sleep } from "node:timers/promises";

const BEGUN_PATIENCE_MS = 5000;

/** What is to be undone when we end: last things first, each once, whatever happens to the others. */
export type Shutdown = {
  /** True when another supervisor takes our place and wants the database server as it is. */
  isHandOver: boolean;
  /** Aborted as soon as the end begins. */
  readonly signal: AbortSignal;
  /** Registers a step. After the end has begun it is done at once. */
  onEnd(step: () => void | Promise<void>): void;
  /** Does every step, once `begun` has settled or 5 seconds are over; a second call waits for the first. */
  begin(begun: Promise<unknown>): Promise<void>;
};

export function makeShutdown(): Shutdown {
  const controller = new AbortController();
  const steps: (() => void | Promise<void>)[] = [];
  let ending: Promise<void> | undefined;

  const drain = async () => {
    for (let step = steps.pop(); step; step = steps.pop()) {
      try {
        await step();
      } catch (error) {
        console.error(error);
      }
    }
  };
  return {
    isHandOver: false,
    signal: controller.signal,
    onEnd(step) {
      steps.push(step);
      if (ending) ending = ending.then(drain);
    },
    begin(begun) {
      controller.abort();
      // What is half begun registers its steps first: a server that is just starting would be left behind.
      ending ??= Promise.race([begun, sleep(BEGUN_PATIENCE_MS)]).then(drain);
      return ending;
    },
  };
}
