"use client";

import { type ReactNode, useEffect } from "react";
import { type ShownUntil, useIsOver } from "./person-until";

type Props = {
  shown: NonNullable<ShownUntil>;
  /** Takes the place of what is shown when the time is over. */
  hidden: ReactNode;
  children: ReactNode;
};

/**
 * What may be seen for a while. When the time is over it leaves the page at once, with or without a connection; then
 * the page loads itself anew, so that nothing of it stays in the memory of the browser either.
 */
export function PersonShown({ shown, hidden, children }: Props) {
  const isOver = useIsOver(shown);
  useEffect(() => {
    if (!isOver) return;
    const reload = () => window.location.reload();
    if (navigator.onLine) reload();
    else window.addEventListener("online", reload);
    return () => window.removeEventListener("online", reload);
  }, [isOver]);
  const seconds = Math.ceil((shown.until - shown.now) / 1000) + 1;
  return (
    <>
      {isOver ? hidden : children}
      <noscript>
        <meta httpEquiv="refresh" content={String(seconds)} />
      </noscript>
    </>
  );
}
