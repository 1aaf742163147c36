import type { FactName, Facts } from "@/lib/law/case-facts";

/** Facts as JSON has them: what is not known is absent, times are texts. */
export type FactsAsJson = Readonly<Record<string, unknown>>;

/** The facts as they are frozen. */
export function factsAsJson(facts: Facts): FactsAsJson {
  return JSON.parse(JSON.stringify(facts)) as FactsAsJson;
}

/** The steps of what was known follow from these, and are named by them. */
const TOLD_BY: { readonly [Name in FactName]?: FactName } = { timeline: "principals.max" };

/** The names of what the law reads otherwise now than then, in the order in which it stands there. */
export function changedFacts(then: FactsAsJson, now: Facts): readonly FactName[] {
  const current = factsAsJson(now);
  const names = [...new Set([...Object.keys(current), ...Object.keys(then)])] as FactName[];
  const changed = names.filter((name) => JSON.stringify(then[name]) !== JSON.stringify(current[name]));
  return [...new Set(changed.map((name) => TOLD_BY[name] ?? name))];
}
