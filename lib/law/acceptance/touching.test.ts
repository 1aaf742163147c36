import { describe, expect, it } from "vitest";
import { findAll } from "../find";
import { RULE_IDS, type RuleId } from "../rule-ids";
import { ACCEPTED_CASES, tryCase } from "./accepted-cases";
import { OWN_EXAMPLES } from "./own-examples";
import { casesOfClock, casesTouching } from "./touching";

const touching = (id: RuleId) => casesTouching(id).map(({ given, finding }) => `${given.id} ${finding.key}`);

describe("the acceptance cases of a reader", () => {
  it("are the 118, and all come out as expected", () => {
    expect(ACCEPTED_CASES).toHaveLength(118);
    expect(ACCEPTED_CASES.filter((given) => !tryCase(given).isAsExpected)).toEqual([]);
  });

  it("are told apart where an outcome differs from what was expected", () => {
    const [given] = ACCEPTED_CASES;
    if (!given) throw new Error("No case");
    const { expected } = given;
    const differing = (other: Partial<typeof expected>) =>
      tryCase({ ...given, expected: { ...expected, ...other } }).isAsExpected;
    expect(differing({})).toBe(true);
    expect(differing({ final_due: "2026-07-07" })).toBe(false);
    expect(differing({ categories: [2] })).toBe(false);
    expect(differing({ notify_required: false })).toBe(false);
    expect(tryCase({ ...given, expectedMissing: ["recipients"] }).isAsExpected).toBe(false);
  });
});

describe("the cases that touch a rule", () => {
  it("are those above, at and below its threshold", () => {
    expect(touching("appi.category-4")).toEqual(
      expect.arrayContaining(["D02 not-over", "D04 over", "D06 not-over", "D07 over", "U01 unknown"]),
    );
    expect(touching("my-number.category-4")).toContain("J02 over");
  });

  it("are those it answers otherwise than an ordinary case", () => {
    expect(touching("appi.exempt-purpose")).toEqual(["M13 exempt"]);
    expect(touching("breach.released")).toContain("G01 told-in-time");
    expect(touching("appi.category-2")).toContain("B09 account-number");
  });

  it("leave out those that only name an item of which the rule cites the brackets", () => {
    expect(touching("breach.encrypted").map((one) => one.slice(0, 3))).not.toContain("A01");
    expect(touching("breach.encrypted")).toContain("F01 protected");
  });

  it("leave out those of another Act and those that do not speak of it", () => {
    expect(touching("organs.category-4")).toEqual(["I01 not-over"]);
    for (const id of ["gdpr.authority", "privacy-mark.final", "contract.tell"] as const)
      expect(touching(id)).toEqual([]);
  });

  it("leave out answers that only pass on that there was no breach", () => {
    for (const id of RULE_IDS)
      for (const { finding } of casesTouching(id))
        expect(["no-breach", "breach-judged", "breach-waits"]).not.toContain(finding.key);
  });

  it("of a clock name the place where it is written", () => {
    expect(casesOfClock("clock.final").map(({ id }) => id)).toContain("H04");
    expect(casesOfClock("clock.hours")).toEqual([]);
  });
});

describe("our own examples", () => {
  it.each(OWN_EXAMPLES.map((one) => [one.rule, one.says, one.en, one] as const))(
    "%s says %s: %s",
    (rule, says, _title, { facts }) => {
      expect(findAll(facts, "2026-11-09")[rule].key).toBe(says);
    },
  );

  it("leave no rule without a case or an example", () => {
    const shown = new Set(OWN_EXAMPLES.map(({ rule }) => rule));
    expect(RULE_IDS.filter((id) => casesTouching(id).length === 0 && !shown.has(id))).toEqual([]);
  });
});
