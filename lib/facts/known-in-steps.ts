import type { Step } from "@/lib/law/case-facts";
import { OPERATOR_THRESHOLD } from "@/lib/law/jp/appi/category-4";
import type { FactValue } from "./fact-draft";

/** What was said when about how many people it is, and whether the purpose was wrongful; the oldest first. */
export type Course = readonly (FactValue & { readonly name: string; readonly recordedAt: Date })[];

/**
 * How the number of people grew in what was known, for the clock of rule 7 item 4, which starts when the number is
 * passed (GL 3-5-3-1(4)). The first number that anybody stated counts from the awareness: until then it may have been
 * any. A number without a most is one only where it is above the threshold by itself. Undefined where it never changed.
 */
export function knownInSteps(course: Course, knownAt: Date | undefined): readonly Step[] | undefined {
  if (knownAt === undefined) return undefined;
  const numbers = course.flatMap(({ name, number, recordedAt }) => {
    const counts =
      name === "principals.max" || (name === "principals.known" && (number ?? 0) > OPERATOR_THRESHOLD);
    return counts && number !== undefined ? [{ at: recordedAt, principals: number }] : [];
  });
  const [first, ...later] = numbers;
  if (first === undefined || later.every(({ principals }) => principals === first.principals))
    return undefined;
  return [{ at: knownAt, principals: first.principals }, ...later.filter(({ at }) => at > knownAt)];
}

/**
 * When a wrongful purpose was first suspected, where it was denied before; undefined where it was never denied. The
 * guideline does not say from when 60 days run then: both readings are shown.
 */
export function suspectedLater(course: Course): Date | undefined {
  const said = course.filter(({ name, answer }) => name === "malicious" && answer !== "unknown");
  const isDenied = (value: FactValue) => value.answer === "no" || value.code === "no";
  const denied = said.findIndex(isDenied);
  if (denied === -1 || said.slice(0, denied).some((value) => !isDenied(value))) return undefined;
  return said.slice(denied).find((value) => !isDenied(value))?.recordedAt;
}
