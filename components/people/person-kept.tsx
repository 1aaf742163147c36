"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { type ShownUntil, useIsOver } from "./person-until";

type Props = {
  shown: ShownUntil;
  /** Stands before the form while it is not shown: the way to look again. */
  again: ReactNode;
  children: ReactNode;
};

/** A form with values that may be seen for a while. Afterwards it is hidden, not gone: what was typed comes back. */
export function PersonKept({ shown, again, children }: Props) {
  const isOver = useIsOver(shown);
  const last = useRef(isOver);
  useEffect(() => {
    if (last.current === isOver) return;
    last.current = isOver;
    // What had the focus is hidden now, or gone.
    document.querySelector<HTMLElement>("#main h1")?.focus({ preventScroll: true });
  }, [isOver]);
  return (
    <>
      {isOver && again}
      <div hidden={isOver}>{children}</div>
    </>
  );
}
