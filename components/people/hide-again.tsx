"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { type ShownUntil, useIsOver } from "./person-until";

type Props = {
  shown: NonNullable<ShownUntil>;
  /** Takes the place of what is shown when the time is over. */
  hidden: ReactNode;
  children: ReactNode;
};

/**
 * What may be seen for a while, on a page on which somebody types beside it. When the time is over it leaves the page
 * at once, with or without a connection; then the page is drawn anew, and what was typed stays.
 */
export function HideAgain({ shown, hidden, children }: Props) {
  const router = useRouter();
  const isOver = useIsOver(shown);
  useEffect(() => {
    if (isOver && navigator.onLine) router.refresh();
  }, [isOver, router]);
  return (
    <>
      {isOver ? hidden : children}
      <noscript>
        <meta httpEquiv="refresh" content={String(Math.ceil((shown.until - shown.now) / 1000) + 1)} />
      </noscript>
    </>
  );
}
