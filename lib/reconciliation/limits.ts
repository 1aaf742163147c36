import { LIMITS } from "@/lib/intake/limits";

/** The longest file that can be compared, `LIMITS.bytes` of the intake, as people read it. */
export const LONGEST_WORDS = "50 MB";

/** Reading two lists and laying them side by side may take as long as reading both for their people. */
export const COMPARE_MILLISECONDS = 2 * LIMITS.peopleMilliseconds;

/** Differences that one act decides on, the first ones first: more would not fit into one transaction. */
export const DECIDED_AT_ONCE = 5_000;
