import { awarenessAt } from "./awareness";
import { type Facts, INSTANTS, type On } from "./case-facts";
import { dayOf } from "./day-of";
import { SINCE } from "./jp/breach/in-force";

/** A time that the rules cannot answer for: one to come, or one before the Acts. */
export type TimeProblem = {
  readonly fact: (typeof INSTANTS)[number] | "timeline";
  readonly code: "in-the-future" | "before-the-law";
  readonly on: On;
};

/** The first day for which the rules have an answer. */
export const FIRST_DAY: On = SINCE;

/** What is wrong with the times of facts, against the moment of asking. */
export function timeProblemsOf(facts: Facts, now: Date): readonly TimeProblem[] {
  const times = [
    ...INSTANTS.map((fact) => ({ fact, at: facts[fact] })),
    ...(facts.timeline ?? []).map(({ at }) => ({ fact: "timeline" as const, at })),
  ];
  const known = awarenessAt(facts);
  const problems = times.flatMap(({ fact, at }): readonly TimeProblem[] => {
    if (at === undefined) return [];
    const on = dayOf(at);
    if (at > now) return [{ fact, code: "in-the-future", on }];
    return at.getTime() === known?.getTime() && on < FIRST_DAY ? [{ fact, code: "before-the-law", on }] : [];
  });
  return problems.filter(({ fact }, at) => problems.findIndex((one) => one.fact === fact) === at);
}
