import { describe, expect, it } from "vitest";
import { ACCEPTED_CASES } from "@/lib/law/acceptance/accepted-cases";
import { INPUT_FACTS } from "@/lib/law/fact-inputs";
import { queryOfFacts } from "@/lib/law/trial-query";
import { readTrial } from "./read-trial";

const NOW = new Date("2026-11-22T10:00:00+09:00");
const read = (search: Parameters<typeof readTrial>[0]) => readTrial(search, NOW);
const codes = (search: Parameters<typeof readTrial>[0]) => read(search).problems.map(({ code }) => code);

describe("the address of a trial", () => {
  it("holds the facts of every acceptance case", () => {
    for (const { id, facts } of ACCEPTED_CASES) {
      const search = Object.fromEntries(new URLSearchParams(queryOfFacts(facts)));
      const known = INPUT_FACTS.filter((fact) => facts[fact] !== undefined);
      const back = readTrial({ ...search, example: id }, new Date("2099-01-01T00:00:00Z"));
      expect(back.problems, id).toEqual([]);
      expect(back.example).toBe(id);
      for (const fact of known) expect(back.facts[fact], `${id} ${fact}`).toEqual(facts[fact]);
      expect(back.facts.timeline?.length).toBe(facts.timeline?.length);
    }
  });

  it.each([
    ["a value that is none", { event_type: "explosion" }, "no-such-value"],
    ["an empty value", { special_care_info: "" }, "no-such-value"],
    ["a value twice", { event_type: ["lost", "stolen"] }, "no-such-value"],
    ["a fact that is none", { constructor: "x" }, "no-such-fact"],
    ["an example that is none", { example: "Z99" }, "no-such-fact"],
    ["steps that are none", { timeline: "2026-01-01" }, "timeline"],
    ["a day to come", { discovered_at: "2026-11-22T10:01" }, "in-the-future"],
    ["a day before the Acts", { discovered_at: "2022-03-31T23:59" }, "before-the-law"],
  ])("is refused for %s", (_what, search, code) => {
    expect(codes(search)).toEqual([code]);
  });

  it("keeps what can be read beside what cannot", () => {
    const { facts, problems } = read({ event_type: "lost", role: "nobody" });
    expect(facts).toEqual({ event_type: "lost" });
    expect(problems).toEqual([{ code: "no-such-value", fact: "role" }]);
  });

  it("may hold nothing", () => {
    expect(read({})).toEqual({ facts: {}, problems: [], example: undefined });
  });
});
