"use client";

import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from "react";
import { moveInMenu } from "./move-in-menu";

type Props = {
  /** What the button shows; its words are the name of the menu. */
  button: ReactNode;
  buttonClassName: string;
  listClassName: string;
  children: ReactNode;
  className?: string;
};

/**
 * A button with a list below it: opens without JavaScript; with it, Esc and leaving close, and arrows and typed
 * letters move. The list holds links and buttons.
 */
export function Menu({ button, buttonClassName, listClassName, children, className = "relative" }: Props) {
  const box = useRef<HTMLDetailsElement>(null);

  function onKeyDown(event: KeyboardEvent) {
    const menu = box.current;
    if (!menu) return;
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      menu.querySelector("summary")?.focus();
      return;
    }
    moveInMenu(menu, event);
  }

  function onBlur(event: FocusEvent) {
    const next = event.relatedTarget;
    if (box.current && next instanceof Node && !box.current.contains(next)) box.current.open = false;
  }

  return (
    <details ref={box} onKeyDown={onKeyDown} onBlur={onBlur} className={`no-print ${className}`}>
      <summary className={buttonClassName}>{button}</summary>
      <div className={listClassName}>{children}</div>
    </details>
  );
}
