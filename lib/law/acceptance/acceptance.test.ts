import { describe, expect, it } from "vitest";
import { answerCase, type CaseAnswer } from "../answer-case";
import { readCase } from "../read-case";
import cases from "./cases.json";

function answer(given: unknown): CaseAnswer {
  const read = readCase(given);
  if (!read.ok) throw new Error(`${read.id}: ${read.fault.code} at ${read.fault.at}`);
  return answerCase(read.given);
}

const COMPARED = [
  "decision",
  "report_required",
  "notify_required",
  "final_report_days",
  "preliminary_target_from",
  "preliminary_due",
  "final_due",
] as const;

const pick = (from: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(COMPARED.map((name) => [name, from[name]]));

describe("the acceptance cases", () => {
  it.each(cases.map((given) => [given.id, given.title_ja, given.source, given] as const))(
    "%s %s (%s)",
    (_id, _title, _source, given) => {
      const said = answer(given);
      const { categories, ...expected } = given.expected;

      expect(pick(said)).toEqual(pick(expected));
      if (expected.decision !== "needs_review") expect(said.categories).toEqual(categories);
      if ("missing" in expected) expect(said.missing).toEqual(expected.missing);
    },
  );

  it("are all there", () => {
    expect(cases).toHaveLength(118);
  });
});
