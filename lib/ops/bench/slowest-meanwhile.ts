import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "./load-page";

const EVERY_MS = 500;

/**
 * Opens these pages in turn, twice a second, as somebody at work would, until `stop` answers the longest that one
 * took, in milliseconds. The first round is not counted: it compiles. Throws where one answers anything but 200.
 */
export function slowestMeanwhile(pages: readonly Page[]): { stop(): Promise<number> } {
  let isOver = false;
  const run = (async () => {
    let slowest = 0;
    for (let at = 0; !isOver; at++) {
      const page = pages[at % pages.length];
      if (!page) return slowest;
      const began = performance.now();
      const answer = await fetch(page.url, { headers: { cookie: page.cookie }, redirect: "manual" });
      await answer.text();
      if (answer.status !== 200) throw new Error(`${page.url} answers ${answer.status}`);
      if (at >= pages.length) slowest = Math.max(slowest, performance.now() - began);
      await sleep(EVERY_MS);
    }
    return slowest;
  })();
  // Whoever stops hears of it.
  run.catch(() => undefined);
  return {
    stop() {
      isOver = true;
      return run;
    },
  };
}
