import { describe, expect, it } from "vitest";
import type { Facts } from "@/lib/law/case-facts";
import { evaluate, missingOf } from "@/lib/law/evaluate";
import { assessFacts } from "./assess";
import { chainOf } from "./chain";
import { effectsOf, heaviestOf } from "./effects";
import { sinceWhen } from "./law-view";

const knownAt = new Date("2026-11-09T13:20:00Z");
const facts: Facts = {
  event_type: "misdirected_message",
  information_type: "personal_data",
  "principals.known": 1288,
  "principals.max": 1288,
  special_care_info: false,
  financial_data: "none",
  role: "controller",
  recipients: "external",
  discovered_at: knownAt,
};
const assessment = assessFacts(facts, knownAt);

describe("what an answer changes", () => {
  it("is found by trying every value, the heaviest first", () => {
    const [heaviest, ...others] = effectsOf(assessment, "recovered_unread", knownAt);
    expect(heaviest?.values).toEqual([{ recovered_unread: true }]);
    expect(heaviest?.changes.duties.map(({ duty }) => duty)).toContain("appi.final");
    expect(others.flatMap(({ values }) => values)).toEqual([{ recovered_unread: false }]);
  });

  it("puts values that change the same together", () => {
    const values = effectsOf(assessment, "malicious", knownAt).map((effect) => effect.values);
    expect(values).toContainEqual([{ malicious: "yes" }, { malicious: "suspected" }]);
  });

  it("weighs most where the report hangs on it", () => {
    const weight = (fact: string) => heaviestOf(effectsOf(assessment, fact, knownAt));
    expect(weight("recovered_unread")).toBe(4);
    expect(weight("eu_residents")).toBe(3);
    expect(weight("same_data_kept_elsewhere")).toBe(0);
  });

  it("is nothing for a fact that is known", () => {
    expect(effectsOf(assessment, "recipients", knownAt)).toEqual([]);
  });
});

describe("the chain from facts to duties", () => {
  const chainFor = (wishes: Facts) => {
    const law = evaluate({ ...facts, ...wishes }, "2026-11-09");
    return chainOf(
      law,
      missingOf(law).map(({ fact }) => fact),
    );
  };

  it("leads from the number of people over the case that applies to report and notification", () => {
    const chain = chainFor({ malicious: "no", my_number: false });
    expect(chain.rules[0]).toMatchObject({ finding: { rule: "appi.category-4" }, isSure: true });
    expect(chain.factLinks).toContainEqual({ from: "principals.max", to: "appi.category-4", isSure: true });
    expect(chain.duties.map(({ duty }) => duty.id)).toEqual([
      "appi.preliminary",
      "appi.final",
      "appi.notification",
    ]);
    expect(chain.ruleLinks).toContainEqual({ from: "appi.category-4", to: "appi.final", isSure: true });
  });

  it("dashes what is not known and what could take it away", () => {
    const chain = chainFor({ malicious: "no" });
    expect(chain.facts.find(({ name }) => name === "recovered_unread")?.isSure).toBe(false);
    expect(
      chain.ruleLinks.filter(({ from }) => from === "breach.recovered-unread").every(({ isSure }) => !isSure),
    ).toBe(true);
  });

  it("holds what bears alone, and never a link to what is not there, whatever is known", () => {
    for (const wishes of [
      {},
      { my_number: true },
      { role: "administrative_organ" },
      { eu_residents: true },
    ] as const) {
      const { facts: known, rules, duties, factLinks, ruleLinks } = chainFor(wishes);
      expect([known.length <= 6, rules.length <= 5, duties.length <= 5]).toEqual([true, true, true]);
      const ids = new Set(rules.map(({ finding }) => finding.rule));
      for (const { from, to } of factLinks) {
        expect(known.some(({ name }) => name === from)).toBe(true);
        expect(ids.has(to)).toBe(true);
      }
      for (const { from, to } of ruleLinks) {
        expect(ids.has(from)).toBe(true);
        expect(duties.some(({ duty }) => duty.id === to)).toBe(true);
      }
    }
  });
});

describe("since when a change is news", () => {
  const entry = { name: "my_number", recordedAt: new Date(2000) };
  const entries = [entry] as unknown as Parameters<typeof sinceWhen>[0]["entries"];

  it.each([
    ["the last visit", { seenAt: new Date(500), answered: undefined }, 500],
    ["the answer just given, on a first visit", { seenAt: null, answered: "my_number" }, 1999],
    [
      "the answer just given, where the visit was later",
      { seenAt: new Date(5000), answered: "my_number" },
      1999,
    ],
    [
      "the last visit, where that was before the answer",
      { seenAt: new Date(500), answered: "my_number" },
      500,
    ],
  ])("is %s", (_name, wishes, at) => {
    expect(sinceWhen({ entries }, wishes)?.getTime()).toBe(at);
  });

  it("is never on a first visit", () => {
    expect(sinceWhen({ entries }, { seenAt: null, answered: undefined })).toBeNull();
  });
});
