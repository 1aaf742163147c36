import { describe, expect, it } from "vitest";
import { answerCases } from "./answer-cases";
import { findJsonFault } from "./find-json-fault";

const good = { id: "good", regime: "APPI", facts: {} };
const withFacts = (facts: unknown) => ({ id: "x", regime: "APPI", facts });

describe("answering many cases", () => {
  it("keeps their order and answers the good ones among the bad", () => {
    const answers = answerCases([good, null, { ...good, id: "last" }]);
    expect(answers.map(({ id }) => id)).toEqual(["good", null, "last"]);
    expect(answers[1]).toHaveProperty("error");
    expect(answers[2]).not.toHaveProperty("error");
  });

  it("answers with the keys that are asked for, in their order", () => {
    expect(Object.keys(answerCases([good])[0] ?? {})).toEqual([
      "id",
      "decision",
      "report_required",
      "notify_required",
      "categories",
      "final_report_days",
      "preliminary_target_from",
      "preliminary_due",
      "final_due",
      "missing",
    ]);
  });

  it.each([
    ["no object", 3, null, /object/],
    ["no id", { regime: "APPI", facts: {} }, null, /id is missing/],
    ["a number as id", { id: 7, regime: "APPI", facts: {} }, 7, /id is missing/],
    ["an unknown regime", { id: "x", regime: "GDPR", facts: {} }, "x", /regime .*APPI-68/],
    ["no facts", { id: "x", regime: "APPI" }, "x", /^facts /],
    ["an unknown event", withFacts({ event_type: "flood" }), "x", /facts\.event_type/],
    ["yes as a word", withFacts({ special_care_info: "yes" }), "x", /facts\.special_care_info/],
    ["people in words", withFacts({ principals: { known: "many" } }), "x", /facts\.principals\.known/],
    ["half a person", withFacts({ principals: { max: 0.5 } }), "x", /facts\.principals\.max/],
    ["people as a number", withFacts({ principals: 5 }), "x", /facts\.principals/],
    ["a day without time", withFacts({ discovered_at: "2026-11-09" }), "x", /facts\.discovered_at/],
    [
      "a day that does not exist",
      withFacts({ discovered_at: "2026-02-30T10:00:00+09:00" }),
      "x",
      /discovered_at/,
    ],
    ["a time without zone", withFacts({ discovered_at: "2026-11-09T10:00:00" }), "x", /facts\.discovered_at/],
    ["an encryption in words", withFacts({ encryption: "strong" }), "x", /facts\.encryption/],
    ["a timeline that is none", withFacts({ timeline: {} }), "x", /facts\.timeline/],
    ["a step without its time", withFacts({ timeline: [{ principals: 3 }] }), "x", /facts\.timeline\.0\.at/],
    ["a day before the Acts", withFacts({ discovered_at: "2022-03-31T10:00:00+09:00" }), "x", /2022-04-01/],
    [
      "a day beyond the holidays",
      withFacts({
        discovered_at: "2100-01-10T10:00:00+09:00",
        information_type: "personal_data",
        event_type: "lost",
        special_care_info: true,
      }),
      "x",
      /2099/,
    ],
  ])("refuses %s in both languages", (_name, given, id, error) => {
    const [answer] = answerCases([given]);
    expect(answer).toEqual({ id, error: expect.stringMatching(error) });
    expect(answer).toEqual({ id, error: expect.stringContaining(" / ") });
  });
});

describe("finding where a text stops being JSON", () => {
  it.each([
    ["a comma too many", '[{"a":1},\n  {"b":2},\n]', 3, 1, false],
    ["a missing colon", '[{"a" 1}]', 1, 7, false],
    ["a comma after the last key", '{"a":1,}', 1, 8, false],
    ["a word", "[yes]", 1, 2, false],
    ["a number with a leading zero", "[01]", 1, 2, false],
    ["an open text", '["a\n"]', 1, 2, false],
    ["something behind the end", "[] []", 1, 4, false],
    ["an end too early", '[{"a":[1,2', 1, 11, true],
    ["nothing", "", 1, 1, true],
  ])("%s", (_name, text, line, column, atEnd) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(findJsonFault(text)).toEqual({ line, column, atEnd });
  });

  it("is not ended by deep nesting", () => {
    expect(findJsonFault("[".repeat(200_000))).toMatchObject({ atEnd: true });
  });
});
