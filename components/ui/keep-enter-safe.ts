import type { KeyboardEvent } from "react";

/**
 * Enter that ends a kana conversion never sends a form (Safari ends the composition before the key arrives, hence
 * the key code); Ctrl+Enter sends from a field of several lines.
 */
export function keepEnterSafe(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== "Enter") return;
  if (event.nativeEvent.isComposing || event.keyCode === 229) {
    event.preventDefault();
    return;
  }
  if ((event.ctrlKey || event.metaKey) && event.target instanceof HTMLTextAreaElement) {
    event.preventDefault();
    event.currentTarget.requestSubmit();
  }
}
