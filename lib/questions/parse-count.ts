/** The most people that a count can name: as many as a column holds. */
const MOST = 2_000_000_000;

/** A number of people as it is typed: 1288, １，２８８人, 約1,000名. Null where it is none. */
export function parseCount(typed: string): number | null {
  const text = typed
    .normalize("NFKC")
    .replace(/[\s,、]/g, "")
    .replace(/^約/, "")
    .replace(/(人|名|people)$/, "");
  if (!/^\d{1,10}$/.test(text)) return null;
  const number = Number(text);
  return number <= MOST ? number : null;
}
