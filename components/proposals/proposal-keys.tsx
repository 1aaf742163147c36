"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";

type Props = {
  /** What is open, in the order of the page. */
  open: readonly string[];
  /** Says how much is left; announced when it changes. */
  says: string;
  children: ReactNode;
};

const isField = (target: EventTarget) =>
  target instanceof HTMLElement && target.closest("input, select, textarea, [contenteditable]") !== null;

/**
 * `e` corrects the proposal that has the focus. After one was decided the focus goes to the next open one, since the
 * button that had it is gone; nothing is announced but how much is left.
 */
export function ProposalKeys({ open, says, children }: Props) {
  const before = useRef(open);

  useEffect(() => {
    const earlier = before.current;
    before.current = open;
    const decided = earlier.findIndex((id) => !open.includes(id));
    const hasFocus = document.activeElement !== document.body && document.activeElement?.isConnected;
    if (decided === -1 || hasFocus) return;
    const next = earlier.slice(decided).find((id) => open.includes(id)) ?? open[0];
    const goal = next
      ? document.getElementById(`p-${next}`)?.querySelector<HTMLElement>("button[type=submit]")
      : document.getElementById("next");
    goal?.focus();
  }, [open]);

  function onKeyDown(event: KeyboardEvent) {
    const hasOther = event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing;
    if (event.key !== "e" || hasOther || isField(event.target)) return;
    if (!(event.target instanceof HTMLElement)) return;
    const way = event.target.closest("li[data-pair]")?.querySelector<HTMLElement>("a[data-correct]");
    if (!way) return;
    event.preventDefault();
    way.click();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a short way beside links that do the same.
    <div onKeyDown={onKeyDown}>
      <p role="status" className="sr-only">
        {says}
      </p>
      {children}
    </div>
  );
}
