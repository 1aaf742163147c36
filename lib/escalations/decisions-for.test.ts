import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decisionsFor, type Situation } from "./decisions-for";

const calm: Situation = { reportNeeded: "no", recipientsToCall: 0, isNight: false, legalIsMember: true };

describe("what the supervisor is asked", () => {
  test.each<[string, Partial<Situation>, string[]]>([
    ["nothing but to start, where nothing else is open", {}, ["start-response"]],
    [
      "of the picture: at night, one to call, more than a thousand people",
      { reportNeeded: "yes", recipientsToCall: 1, isNight: true },
      ["start-response", "call-timing", "prepare-report"],
    ],
    [
      "by day: nobody asks whether to wait with a call",
      { reportNeeded: "yes", recipientsToCall: 1 },
      ["start-response", "prepare-report"],
    ],
    [
      "at night without anyone to call: a publication may be the only way",
      { reportNeeded: "yes", isNight: true },
      ["start-response", "prepare-report", "prepare-notice"],
    ],
    [
      "where legal does not see it and a report is needed",
      { reportNeeded: "yes", recipientsToCall: 3, legalIsMember: false },
      ["start-response", "call-legal", "prepare-report"],
    ],
    [
      "where legal does not see it and nothing is sure: legal goes before the draft",
      { reportNeeded: "open", recipientsToCall: 3, isNight: true, legalIsMember: false },
      ["start-response", "call-timing", "call-legal"],
    ],
    [
      "where nothing is sure and legal is in",
      { reportNeeded: "open", recipientsToCall: 3 },
      ["start-response", "prepare-report"],
    ],
    [
      "where no report is needed, legal still confirms",
      { legalIsMember: false },
      ["start-response", "call-legal"],
    ],
  ])("%s", (_name, situation, questions) => {
    expect(decisionsFor({ ...calm, ...situation })).toEqual(questions);
  });

  test("leaves out what was approved before, and makes room for what is next", () => {
    const situation = {
      reportNeeded: "yes",
      recipientsToCall: 1,
      isNight: true,
      legalIsMember: false,
    } as const;
    expect(decisionsFor(situation, new Set(["start-response"]))).toEqual([
      "call-timing",
      "call-legal",
      "prepare-report",
    ]);
    expect(decisionsFor(calm, new Set(["start-response"]))).toEqual([]);
  });

  test("never asks more than three things, nor one twice, and starting comes first", () => {
    const situation = fc.record({
      reportNeeded: fc.constantFrom("yes", "no", "open"),
      recipientsToCall: fc.nat(),
      isNight: fc.boolean(),
      legalIsMember: fc.boolean(),
    } as const);
    fc.assert(
      fc.property(situation, (given) => {
        const asked = decisionsFor(given);
        expect(asked.length).toBeLessThanOrEqual(3);
        expect(new Set(asked).size).toBe(asked.length);
        expect(asked[0]).toBe("start-response");
      }),
    );
  });
});
