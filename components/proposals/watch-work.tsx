"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY_MS = 1000;

type Props = {
  /** Something may be half typed, and would be gone with the page. */
  isTyping: boolean;
};

/** Looks again while something is under way. Without JavaScript the page loads itself again, unless somebody types. */
export function WatchWork({ isTyping }: Props) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) router.refresh();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [router]);
  if (isTyping) return null;
  return (
    <noscript>
      <meta httpEquiv="refresh" content="4" />
    </noscript>
  );
}
