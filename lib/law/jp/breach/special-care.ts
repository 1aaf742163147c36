import type { Facts } from "../../case-facts";
import type { Status } from "../../rule";
import { inCategory, type Reached } from "./category-answer";

/** Whether special-care information is in what leaked; the list of eleven stands in GL 2-3. */
export function specialCare(
  { special_care_info: isIncluded }: Facts,
  breach: Status,
): Reached<"included" | "not-included" | "unknown"> {
  if (isIncluded === undefined) return inCategory(breach, "open", "unknown");
  return isIncluded
    ? inCategory(breach, "applies", "included")
    : inCategory(breach, "does-not-apply", "not-included");
}
