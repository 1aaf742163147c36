import type { Block } from "@/lib/documents/document-content";

/** The blocks of a memo, one after the other. */
export const heading = (text: string): Block => ({ kind: "heading", level: 1, text });
export const subheading = (text: string): Block => ({ kind: "heading", level: 2, text });
export const paragraph = (text: string): Block => ({ kind: "paragraph", text });
export const quote = (text: string): Block => ({ kind: "quote", text });
export const note = (text: string): Block => ({ kind: "note", text });
export const bullets = (items: readonly string[]): Block => ({ kind: "bullets", items: [...items] });

/** A table; each column with its title and its share of the width. */
export function table(
  caption: string,
  columns: readonly (readonly [title: string, share: number])[],
  rows: readonly (readonly string[])[],
): Block {
  return {
    kind: "table",
    caption,
    columns: columns.map(([title, share]) => ({ title, share })),
    rows: rows.map((row) => [...row]),
  };
}
