import type { Facts, Step } from "./case-facts";

/** Distinct people concerned: at least and at most; `most` is undefined where no limit is known. */
export type People = { readonly least: number; readonly most: number | undefined };

/**
 * How many people it concerns. The facts say what is known now; where they are silent, the last step of the timeline
 * does. A most that lies below what was found already is a contradiction and lowers nothing.
 */
export function countPeople(facts: Facts): People {
  const { "principals.known": known, "principals.max": most, timeline } = facts;
  const silent = known === undefined && most === undefined;
  const least = (silent ? timeline?.findLast(isCount)?.principals : known) ?? 0;
  return { least, most: most === undefined ? undefined : Math.max(most, least) };
}

export function isCount(step: Step): boolean {
  return step.principals !== undefined;
}

export type OverThreshold = "over" | "at-most-over" | "not-over" | "unknown";

/**
 * Whether more people than the threshold are concerned. Where the number cannot be determined, the most it can be
 * counts (GL 3-5-3-1(4)).
 */
export function compareCount(facts: Facts, threshold: number): OverThreshold {
  const { least, most } = countPeople(facts);
  if (least > threshold) return "over";
  if (most === undefined) return "unknown";
  return most > threshold ? "at-most-over" : "not-over";
}
