import type { KeyboardEvent } from "react";

/** Arrows, Home and End, and the first letter of an entry, inside an open menu; the down arrow opens a closed one. */
export function moveInMenu(menu: HTMLDetailsElement, event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const entries = [...menu.querySelectorAll<HTMLElement>(":scope > :not(summary) :is(a[href], button)")];
  const at = document.activeElement instanceof HTMLElement ? entries.indexOf(document.activeElement) : -1;
  const last = entries.length - 1;

  const target = {
    ArrowDown: at < 0 ? 0 : Math.min(at + 1, last),
    ArrowUp: at < 0 ? last : Math.max(at - 1, 0),
    Home: 0,
    End: last,
  }[event.key];

  if (target !== undefined) {
    if (!menu.open && event.key !== "ArrowDown") return;
    menu.open = true;
    event.preventDefault();
    entries[target]?.focus();
    return;
  }

  if (!menu.open || event.key.length !== 1 || event.key === " ") return;
  const letter = event.key.toLowerCase();
  const later = [...entries.slice(at + 1), ...entries.slice(0, at + 1)];
  later.find((entry) => entry.textContent?.trim().toLowerCase().startsWith(letter))?.focus();
}
