import type { Settled } from "./settle-facts";

/** How many distinct people an incident concerns, by what is said of it and what was counted. */
export type PeopleSaid = {
  readonly least: number | undefined;
  /** Undefined where nobody knows a most. */
  readonly most: number | undefined;
  /** The number that counts as known: the least, or of disputed ones the greatest. */
  readonly counts: number | undefined;
  /** Sources say different numbers, and nobody has decided: `least` and `most` are the smallest and the greatest. */
  readonly isDisputed: boolean;
};

/**
 * The one figure for how many people it is: of law, picture and summary alike. People who were counted (0 where there
 * is no list) raise the number that somebody stated, unless a decision settled it. Where sources contradict each other
 * the greatest counts until somebody decides, since a list that is not whole must not lower a duty (GL 3-5-3-1(4): where
 * the number cannot be determined, the most it can be).
 */
export function peopleSaid(settled: ReadonlyMap<string, Settled>, counted: number): PeopleSaid {
  const facts = ["principals.known", "principals.max"].map((name) => settled.get(name));
  const [known, most] = facts.map((fact) => fact?.value.number);
  const isDisputed = facts.some((fact) => (fact?.contradictions.length ?? 0) > 0);
  const isDecided = facts[0]?.entry?.source === "decision";
  if (isDisputed) {
    const said = facts.flatMap((fact) => [fact?.value, ...(fact?.contradictions ?? [])]);
    const numbers = said.flatMap((value) => value?.number ?? []);
    const greatest = Math.max(counted, ...numbers);
    // Only how many it is at most is left to decide.
    if (isDecided) return { least: known, most: greatest, counts: known, isDisputed };
    const smallest = Math.max(counted, Math.min(...numbers));
    return { least: smallest, most: greatest, counts: greatest, isDisputed };
  }
  const least = isDecided || counted === 0 ? known : Math.max(counted, known ?? 0);
  return {
    least,
    most: most === undefined ? undefined : Math.max(most, least ?? 0),
    counts: least,
    isDisputed,
  };
}
