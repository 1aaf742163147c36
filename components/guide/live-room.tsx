"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";

type Props = {
  incidentId: string;
  pulse: string;
  /** The time of what is drawn, as an instant: so far the reader has seen it. */
  drawnAt: string;
  words: { readonly changed: string; readonly waiting: string };
};

const EVERY_MS = 5000;
/** Bringing the page up to date counts as being there: for somebody who is away it waits until they are back. */
const AWAY_MS = 5 * 60_000;

/**
 * Looks every few seconds whether the incident has changed, which keeps no session open, brings the page up to date
 * and says so politely. What is under the pointer or half typed stays until it is let go; a page that nobody sees
 * does not look. Tells what was seen when the reader leaves.
 */
export function LiveRoom({ incidentId, pulse, drawnAt, words }: Props) {
  const router = useRouter();
  const [said, say] = useState("");
  const known = useRef({ pulse, drawnAt });

  useEffect(() => {
    known.current = { pulse, drawnAt };
  }, [pulse, drawnAt]);

  useEffect(() => {
    const here = `/api/incidents/${incidentId}`;
    const page = new AbortController();
    const { signal } = page;
    let touchedAt = Date.now();
    let isWaiting = false;

    const bringUpToDate = () => {
      isWaiting = isBusy() || Date.now() - touchedAt > AWAY_MS;
      say(isWaiting ? words.waiting : words.changed);
      if (!isWaiting) router.refresh();
    };
    const look = async () => {
      if (document.hidden) return;
      if (isWaiting) return bringUpToDate();
      const answer = await fetch(`${here}/pulse`, { cache: "no-store", signal }).catch(() => null);
      if (signal.aborted || !answer?.ok) return;
      const now = (await answer.text()).trim();
      if (now === known.current.pulse) return;
      known.current.pulse = now;
      bringUpToDate();
    };
    const touch = () => {
      touchedAt = Date.now();
    };
    const leave = () => {
      if (document.hidden) navigator.sendBeacon(`${here}/visit`, known.current.drawnAt);
    };

    const timer = setInterval(look, EVERY_MS);
    for (const kind of ["pointermove", "pointerdown", "keydown", "focus"])
      window.addEventListener(kind, touch, { passive: true, signal });
    document.addEventListener("visibilitychange", leave, { signal });
    return () => {
      page.abort();
      clearInterval(timer);
      navigator.sendBeacon(`${here}/visit`, known.current.drawnAt);
    };
  }, [incidentId, router, words.changed, words.waiting]);

  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}

/** Somebody is typing, or the pointer rests on something that would move away below it. */
function isBusy(): boolean {
  const { activeElement } = document;
  const isTyping = activeElement?.matches("input, textarea, select") ?? false;
  return isTyping || document.querySelector("main a:hover, main button:hover, main summary:hover") !== null;
}
