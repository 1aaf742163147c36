/** What is to be undone when we end: last things first, each once, whatever happens to the others. */
export type Shutdown = {
  /** Aborted as soon as the end begins. */
  readonly signal: AbortSignal;
  /** Registers a step. After the end has begun it is done at once. */
  onEnd(step: () => void | Promise<void>): void;
  /** Does every step; a second call waits for the first. */
  begin(): Promise<void>;
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
    signal: controller.signal,
    onEnd(step) {
      steps.push(step);
      if (ending) ending = ending.then(drain);
    },
    begin() {
      controller.abort();
      ending ??= drain();
      return ending;
    },
  };
}
