/** Puts values into a text with plain `{name}` arguments, where the full message syntax would be too heavy. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
