import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerTo, people } from "@/lib/testing/law-case";
import { VALUES } from "./case-facts";
import { evaluate, missingOf } from "./evaluate";

const FACTS: Readonly<Record<string, readonly unknown[]>> = {
  special_care_info: [true, false],
  recovered_unread: [true, false],
  same_data_kept_elsewhere: [true, false],
  event_type: VALUES.event_type,
  information_type: VALUES.information_type,
  financial_data: VALUES.financial_data,
  malicious: VALUES.malicious,
  recipients: VALUES.recipients,
  role: VALUES.role,
  encryption: ["none", { advanced: true, key_protected: true }, { advanced: false, key_protected: false }],
};

const someCase = fc.record(
  Object.fromEntries(Object.entries(FACTS).map(([name, values]) => [name, fc.constantFrom(null, ...values)])),
);

describe("what is missing", () => {
  it("is what is not known and changes the decision by some value, and nothing else", () => {
    fc.assert(
      fc.property(someCase, fc.constantFrom("APPI", "APPI-68", "MyNumber"), (facts, regime) => {
        const { decision, missing } = answerTo(facts, regime);
        for (const [name, values] of Object.entries(FACTS)) {
          const changes = values.some(
            (value) => answerTo({ ...facts, [name]: value }, regime).decision !== decision,
          );
          expect({ [name]: missing.includes(name) }).toEqual({ [name]: facts[name] === null && changes });
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ["the count", people(300, null), ["principals.max"]],
    [
      "the key of an encryption",
      { ...people(2000), encryption: { advanced: true } },
      ["encryption.key_protected"],
    ],
    ["the encryption as one", { ...people(2000), encryption: {} }, ["encryption"]],
    ["both counts, the most first", { ...people(null) }, ["principals.max", "principals.known"]],
    [
      "nothing where one category is enough and nothing cures it",
      { financial_data: "card_number", malicious: null },
      [],
    ],
  ])("names %s", (_name, facts, missing) => {
    expect(answerTo(facts).missing).toEqual(missing);
  });

  it("comes with what only counts later once nothing is known", () => {
    const missing = missingOf(evaluate({}, "2026-11-20"));
    const of = (changes: string) => missing.filter((one) => one.changes === changes).map(({ fact }) => fact);
    expect(of("decision")).toContain("information_type");
    expect(of("decision")).toContain("event_type");
    expect(of("later")).toContain("special_care_info");
    expect(missing.map(({ changes }) => changes)).toEqual([...missing.map(({ changes }) => changes)].sort());
  });
});
