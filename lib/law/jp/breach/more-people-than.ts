import type { Facts } from "../../case-facts";
import { compareCount } from "../../count-people";
import type { Status } from "../../rule";
import { inCategory } from "./category-answer";

const ASKS = {
  over: "applies",
  "at-most-over": "applies",
  "not-over": "does-not-apply",
  unknown: "open",
} as const;

/** Whether more people than the threshold are concerned: people, not records (本人の数). */
export function morePeopleThan(threshold: number, facts: Facts, breach: Status) {
  const compared = compareCount(facts, threshold);
  return inCategory(breach, ASKS[compared], compared);
}
