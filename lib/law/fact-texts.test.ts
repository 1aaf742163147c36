import { describe, expect, it } from "vitest";
import { INPUT_FACTS, inputOf } from "./fact-inputs";
import { textOfFact, valueOfText } from "./fact-texts";

describe("a value as text", () => {
  it.each([
    ["a code", "external", "external"],
    ["yes", true, "yes"],
    ["no", false, "no"],
    ["a number", 1001, "1001"],
    ["an instant, by the clock of Japan", new Date("2026-11-09T13:20:00Z"), "2026-11-09T22:20"],
    ["an instant after midnight there", new Date("2026-11-09T15:02:30Z"), "2026-11-10T00:02"],
  ] as const)("is %s", (_what, value, text) => {
    expect(textOfFact(value as never)).toBe(text);
  });

  it("comes back as the value that it was, for every fact and every value", () => {
    for (const fact of INPUT_FACTS) {
      const input = inputOf(fact);
      const texts = {
        codes: input.kind === "codes" ? input.values : [],
        "yes-no": ["yes", "no"],
        count: ["0", "1000", "1001", "2000000000"],
        days: ["1", "30"],
        instant: ["2026-11-09T22:20", "2024-02-29T00:00"],
      }[input.kind];
      for (const text of texts) {
        const value = valueOfText(fact, text);
        expect(value, `${fact} ${text}`).toBeDefined();
        expect(value !== undefined && textOfFact(value)).toBe(text);
      }
    }
  });

  it.each([
    ["event_type", "toString"],
    ["event_type", ""],
    ["special_care_info", "true"],
    ["special_care_info", "unknown"],
    ["principals.max", "-1"],
    ["principals.max", "1.5"],
    ["principals.max", "1e9"],
    ["principals.max", "2000000001"],
    ["principals.max", "１００"],
    ["contract.period_days", "3661"],
    ["discovered_at", "2026-11-31T10:00"],
    ["discovered_at", "2026-11-09"],
    ["discovered_at", "2026-11-09T24:00"],
    ["discovered_at", "きのう"],
  ] as const)("is no value of %s: %s", (fact, text) => {
    expect(valueOfText(fact, text)).toBeUndefined();
  });
});
