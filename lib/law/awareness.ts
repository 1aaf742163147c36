import type { Facts, Step } from "./case-facts";
import { countPeople } from "./count-people";

/**
 * When the organisation knew: the first moment at which any department knew (GL 3-5-3-3 いずれかの部署), leaving out
 * the person who took the data. A timeline wins over `discovered_at`; an entrustor knows at the latest when its
 * entrustee's notice arrives (GL 3-5-3-5). Undefined where nothing says when.
 */
export function awarenessAt(facts: Facts): Date | undefined {
  const steps = knowingSteps(facts);
  return earliest(steps[0]?.at ?? facts.discovered_at, facts.entrustee_notice_at);
}

/**
 * When it knew that more people than the threshold are concerned: the event becomes reportable for that reason only
 * when the number is passed (GL 3-5-3-1(4)). Where no step tells numbers, that is when it knew at all.
 */
export function crossingAt(facts: Facts, threshold: number): Date | undefined {
  const steps = knowingSteps(facts);
  const counted = steps.filter(({ principals }) => principals !== undefined);
  if (counted.length === 0) return awarenessAt(facts);
  const crossing = counted.find(({ principals = 0 }) => principals > threshold);
  if (crossing) return crossing.at;
  const { least, most } = countPeople(facts);
  if (Math.max(least, most ?? 0) <= threshold) return awarenessAt(facts);
  // The facts count more than any step: known after the last of them, at the latest when the facts were.
  return latest(counted.at(-1)?.at, facts.discovered_at);
}

function knowingSteps({ timeline = [] }: Facts): readonly Step[] {
  return timeline.filter(({ onlyWrongdoerKnew }) => !onlyWrongdoerKnew);
}

function earliest(one: Date | undefined, other: Date | undefined): Date | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}

function latest(one: Date | undefined, other: Date | undefined): Date | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one > other ? one : other;
}
