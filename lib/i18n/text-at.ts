/** The text at the end of a path; undefined where there is none. */
export function textAt(texts: unknown, [key, ...rest]: readonly string[]): string | undefined {
  if (key === undefined) return typeof texts === "string" ? texts : undefined;
  const group = typeof texts === "object" && texts !== null ? Object.entries(texts) : [];
  return textAt(new Map<string, unknown>(group).get(key), rest);
}
