import { describe, expect, it } from "vitest";
import { ACCEPTED_CASES } from "./acceptance/accepted-cases";
import { queryOfFacts, textOfTimeline, timelineOfText } from "./trial-query";

const at = (time: string) => new Date(`${time}:00+09:00`);

describe("facts as an address", () => {
  it("say what is known and nothing else, always in the same order", () => {
    const facts = { "principals.max": 1001, event_type: "lost", special_care_info: undefined } as const;
    expect(queryOfFacts(facts)).toBe("event_type=lost&principals.max=1001");
    expect(queryOfFacts({})).toBe("");
  });

  it("hold only characters that an address of ours may hold", () => {
    for (const { facts } of ACCEPTED_CASES) expect(queryOfFacts(facts)).toMatch(/^[\w\-./?=&%~]*$/);
  });
});

describe("a timeline as text", () => {
  it("comes back as it was, in the order of time", () => {
    const steps = [
      { at: at("2026-06-01T09:00"), principals: 800 },
      { at: at("2026-06-22T16:00"), principals: 1200, onlyWrongdoerKnew: true },
      { at: at("2026-06-23T16:00") },
    ];
    const text = textOfTimeline(steps);
    expect(text).toBe("2026-06-01T09:00_800~2026-06-22T16:00_1200_only~2026-06-23T16:00_");
    expect(timelineOfText(text)).toEqual(steps);
    expect(timelineOfText(text.split("~").toReversed().join("~"))).toEqual(steps);
  });

  it.each([
    "",
    "2026-06-01",
    "2026-06-01T09:00_x",
    "2026-06-01T09:00_8_all",
    "2026-06-01T09:00_8_only_",
    "~",
  ])("is none: %s", (text) => {
    expect(timelineOfText(text)).toBeUndefined();
  });

  it("is none with more steps than an address should hold", () => {
    expect(timelineOfText(Array(11).fill("2026-06-01T09:00_8").join("~"))).toBeUndefined();
  });
});
