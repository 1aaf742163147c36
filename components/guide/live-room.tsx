"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";

type Props = { incidentId: string; pulse: string; changed: string };

const EVERY_MS = 5000;
/** Looking by itself keeps no session open: it ends a while after the last key or movement. */
const AWAY_MS = 5 * 60_000;

/**
 * Looks every few seconds whether the incident has changed, brings the page up to date and says so politely. What
 * is under the pointer stays until it is let go; a page that nobody sees does not look.
 */
export function LiveRoom({ incidentId, pulse, changed }: Props) {
  const router = useRouter();
  const [isChanged, setChanged] = useState(false);
  const known = useRef(pulse);

  useEffect(() => {
    known.current = pulse;
  }, [pulse]);

  useEffect(() => {
    let isGone = false;
    let touchedAt = Date.now();
    const touch = () => {
      touchedAt = Date.now();
    };
    const look = async () => {
      if (document.hidden || isBusy() || Date.now() - touchedAt > AWAY_MS) return;
      const answer = await fetch(`/api/incidents/${incidentId}/pulse`, { cache: "no-store" }).catch(
        () => null,
      );
      if (isGone || !answer?.ok) return;
      const now = (await answer.text()).trim();
      if (now === known.current) return;
      known.current = now;
      setChanged(true);
      router.refresh();
    };
    const timer = setInterval(look, EVERY_MS);
    const touches = ["pointermove", "keydown", "focus"] as const;
    for (const kind of touches) window.addEventListener(kind, touch, { passive: true });
    return () => {
      isGone = true;
      for (const kind of touches) window.removeEventListener(kind, touch);
      clearInterval(timer);
    };
  }, [incidentId, router]);

  return (
    <p role="status" className="sr-only">
      {isChanged ? changed : ""}
    </p>
  );
}

/** Somebody is typing, or the pointer rests on something that would move away below it. */
function isBusy(): boolean {
  const { activeElement } = document;
  const isTyping = activeElement?.matches("input, textarea, select") ?? false;
  return isTyping || document.querySelector("main a:hover, main button:hover, main summary:hover") !== null;
}
