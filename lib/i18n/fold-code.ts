/** A code as people type or paste it (full width, spaces, any hyphen), in the one form that can be compared. */
export function foldCode(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/[\s\p{Dash}ー]/gu, "")
    .toLowerCase();
}
