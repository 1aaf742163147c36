import type { Status } from "../../rule";

export type Reached<Key extends string> = Key | "no-breach" | "breach-judged" | "breach-waits";

/**
 * Why a category applies or not. Without a breach none does. What the category asks itself comes next; where it is
 * met, the breach may still be left to judgement or wait for a fact.
 */
export function inCategory<Key extends string>(breach: Status, asks: Status, because: Key): Reached<Key> {
  if (breach === "does-not-apply") return "no-breach";
  const isMet = asks === "applies" || asks === "judgement";
  if (!isMet || breach === "applies") return because;
  return breach === "open" ? "breach-waits" : "breach-judged";
}
