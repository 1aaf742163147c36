import * as z from "zod";
import { ACCEPTED_CASES } from "@/lib/law/acceptance/accepted-cases";
import { OWN_EXAMPLES } from "@/lib/law/acceptance/own-examples";
import type { FactName, Facts } from "@/lib/law/case-facts";
import { INPUT_FACTS } from "@/lib/law/fact-inputs";
import { valueOfText } from "@/lib/law/fact-texts";
import { timelineOfText } from "@/lib/law/trial-query";
import { type TimeProblem, timeProblemsOf } from "@/lib/law/trial-times";

/** What is wrong with an address, each with a sentence. What was written there is never repeated. */
export type TrialProblem =
  | TimeProblem
  | { readonly code: "no-such-value"; readonly fact: FactName }
  | { readonly code: "timeline"; readonly fact: "timeline" }
  | { readonly code: "no-such-fact" };

export type Trial = {
  /** What could be read. */
  readonly facts: Facts;
  /** Where there is one, the rules are not asked. */
  readonly problems: readonly TrialProblem[];
  /** The example that it began with. */
  readonly example: string | undefined;
};

const read = <Value>(from: (text: string) => Value | undefined) =>
  z.string().transform((text, context) => {
    const value = from(text);
    if (value === undefined) context.addIssue({ code: "custom" });
    return value;
  });

const EXAMPLES = [...ACCEPTED_CASES, ...OWN_EXAMPLES].map(({ id }) => id);

const FIELDS: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ...INPUT_FACTS.map((fact) => [fact, read((text) => valueOfText(fact, text))] as const),
  ["timeline", read(timelineOfText)],
  ["example", z.enum(EXAMPLES)],
]);

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** The facts that the query of an address holds, as far as they can be read, and what is wrong with the rest. */
export function readTrial(search: Search, now: Date): Trial {
  const values: Record<string, unknown> = {};
  const problems: TrialProblem[] = [];
  for (const [name, given] of Object.entries(search)) {
    const parsed = FIELDS.get(name)?.safeParse(given);
    if (parsed?.success) values[name] = parsed.data;
    else if (!parsed || name === "example") problems.push({ code: "no-such-fact" });
    else if (name === "timeline") problems.push({ code: "timeline", fact: name });
    else problems.push({ code: "no-such-value", fact: name as FactName });
  }
  const { example, ...facts } = values as { example?: string } & Facts;
  return { facts, problems: [...problems, ...timeProblemsOf(facts, now)], example };
}
