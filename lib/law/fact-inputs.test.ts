import { describe, expect, it } from "vitest";
import { catalogue } from "@/lib/i18n/catalogue";
import { FACT_GROUPS, INPUT_FACTS, inputOf, isInputFact } from "./fact-inputs";
import { RULES } from "./registry";
import type { Rule } from "./rule";
import { TRIALS } from "./trials";

type Texts = { readonly [key: string]: string | Texts };
const lookUp = (path: string, from: Texts) =>
  path
    .split(".")
    .reduce<string | Texts | undefined>((at, key) => (typeof at === "object" ? at[key] : at), from);

describe("the inputs of facts", () => {
  it("exist for every fact that a rule reads and every fact that may be missing", () => {
    const read = Object.values<Rule>(RULES).flatMap(({ reads }) => reads);
    const asked = [...read, ...TRIALS.map(({ fact }) => fact)].filter((name) => name !== "timeline");
    for (const fact of asked) expect(isInputFact(fact) && inputOf(fact).kind, fact).toBeTruthy();
  });

  it("stand in exactly one group of a form each", () => {
    const grouped = Object.values(FACT_GROUPS).flat();
    expect([...grouped].sort()).toEqual([...INPUT_FACTS].sort());
  });

  it.each(["ja", "en"] as const)("have a name, a question and words for each value in %s", (locale) => {
    const { names, questions, values } = catalogue.lawFacts[locale];
    for (const fact of INPUT_FACTS) {
      expect(lookUp(fact, names), fact).toBeTypeOf("string");
      expect(lookUp(fact, questions), fact).toBeTypeOf("string");
      const input = inputOf(fact);
      if (input.kind !== "codes") continue;
      expect(Object.keys(lookUp(fact, values) ?? {}).sort()).toEqual([...input.values].sort());
    }
  });
});
