"use client";

import { useSyncExternalStore } from "react";

/** Until when something is shown, and when the server said so, in milliseconds; null where it is not shown. */
export type ShownUntil = { readonly until: number; readonly now: number } | null;

const EVERY_MS = 1000;

/**
 * When this browser first drew what the server made at an instant. Counted from there, a clock that goes wrong hides
 * nothing too early and nothing too late, and a page that comes back out of the history gets no new time.
 */
const drawnAt = new Map<number, number>();

function isOver(shown: ShownUntil): boolean {
  if (!shown) return true;
  const { until, now } = shown;
  const from = drawnAt.get(now) ?? Date.now();
  drawnAt.set(now, from);
  return Date.now() >= from + until - now;
}

/** Looks each second, since a timer sleeps with the computer, and at once when the page is seen again. */
function watch(look: () => void): () => void {
  const timer = setInterval(look, EVERY_MS);
  document.addEventListener("visibilitychange", look);
  window.addEventListener("pageshow", look);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", look);
    window.removeEventListener("pageshow", look);
  };
}

/** Whether the time is over, without asking anybody. */
export function useIsOver(shown: ShownUntil): boolean {
  return useSyncExternalStore(
    watch,
    () => isOver(shown),
    () => shown === null,
  );
}
