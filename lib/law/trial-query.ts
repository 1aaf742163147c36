import type { Facts, Step } from "./case-facts";
import { INPUT_FACTS } from "./fact-inputs";
import { instantOfText, peopleOfText, textOfFact, textOfInstant } from "./fact-texts";

/** More steps than anybody tries, and few enough for an address. */
const MOST_STEPS = 10;

/**
 * Facts as the query of an address: codes, numbers and times, in the order of the fact table, so that the same facts
 * have the same address. What is not known is left out, and so is what was merely not stated.
 */
export function queryOfFacts(facts: Facts): string {
  const query = new URLSearchParams();
  for (const fact of INPUT_FACTS) {
    const value = facts[fact];
    if (value !== undefined) query.set(fact, textOfFact(value));
  }
  if (facts.timeline?.length) query.set("timeline", textOfTimeline(facts.timeline));
  return query.toString();
}

/** 2026-06-01T09:00_800~2026-06-22T16:00_1200; `only` at the end where only the one who took the data knew. */
export function textOfTimeline(steps: readonly Step[]): string {
  return steps
    .map(({ at, principals, onlyWrongdoerKnew }) =>
      [textOfInstant(at), principals ?? "", ...(onlyWrongdoerKnew ? ["only"] : [])].join("_"),
    )
    .join("~");
}

/** The steps in the order of their time; undefined where it is no such text. */
export function timelineOfText(text: string): readonly Step[] | undefined {
  const steps = text.split("~").map(stepOfText);
  if (steps.length > MOST_STEPS || !steps.every((step) => step !== undefined)) return undefined;
  return steps.toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

function stepOfText(text: string): Step | undefined {
  const [time = "", people = "", only, ...rest] = text.split("_");
  const at = instantOfText(time);
  const principals = people === "" ? undefined : peopleOfText(people);
  const isWrong = (people !== "" && principals === undefined) || (only !== undefined && only !== "only");
  if (at === undefined || isWrong || rest.length > 0) return undefined;
  return {
    at,
    ...(principals !== undefined && { principals }),
    ...(only === "only" && { onlyWrongdoerKnew: true }),
  };
}
