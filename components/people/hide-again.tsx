"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Behind the instant, so that the server does not show it once more. */
const LATER_MS = 500;

/** Loads the page again once hidden values are hidden again, so that they do not stay on a screen left alone. */
export function HideAgain({ afterMs }: { afterMs: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setTimeout(() => router.refresh(), afterMs + LATER_MS);
    return () => clearTimeout(timer);
  }, [router, afterMs]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(Math.ceil(afterMs / 1000) + 1)} />
    </noscript>
  );
}
