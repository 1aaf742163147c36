import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FactSource } from "@/lib/db/generated/enums";
import type { FactValue } from "./fact-draft";
import { type Stated, settleFacts } from "./settle-facts";

let count = 0;
const says = (source: FactSource, value: FactValue, isSuperseded = false): Stated => ({
  id: String(++count),
  name: "principals.known",
  source,
  isSuperseded,
  ...value,
});
const people = (number: number): FactValue => ({ answer: "yes", number });
const unknown: FactValue = { answer: "unknown" };
const settled = (...entries: Stated[]) => settleFacts(entries).get("principals.known");

describe("what the entries of a fact amount to", () => {
  it.each<[string, Stated[], FactValue, number]>([
    ["one source that knows", [says("file", people(1288))], people(1288), 0],
    ["nobody knows", [says("file", unknown), says("responder", unknown)], unknown, 0],
    [
      "what one does not know, another may know",
      [says("file", people(3)), says("responder", unknown)],
      people(3),
      0,
    ],
    ["two that agree", [says("file", people(3)), says("reporter", people(3))], people(3), 0],
    ["two that contradict", [says("file", people(3)), says("responder", people(4))], unknown, 2],
    [
      "a corrected entry counts no more",
      [says("file", people(3), true), says("file", people(4))],
      people(4),
      0,
    ],
    [
      "a decision ends the argument",
      [says("file", people(3)), says("responder", people(4)), says("decision", people(5))],
      people(5),
      0,
    ],
    [
      "what is said after a decision can contradict it",
      [says("decision", people(5)), says("file", people(6))],
      unknown,
      2,
    ],
    [
      "not knowing any more is no answer after a decision",
      [says("decision", people(5)), says("file", unknown)],
      people(5),
      0,
    ],
  ])("%s", (_name, entries, value, contradictions) => {
    const result = settled(...entries);
    expect(result?.value).toMatchObject(value);
    expect(result?.contradictions).toHaveLength(contradictions);
  });

  it("takes the codes of several answers in any order", () => {
    const result = settled(
      says("file", { answer: "yes", codes: ["email", "name"] }),
      says("responder", { answer: "yes", codes: ["name", "email"] }),
    );
    expect(result?.contradictions).toEqual([]);
  });

  it("knows something only where somebody in force says so, and nothing where two say different things", () => {
    const entry = fc.record({
      source: fc.constantFrom<FactSource>("file", "responder", "reporter", "decision"),
      number: fc.option(fc.integer({ min: 0, max: 3 })),
      gone: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), (made) => {
        const entries = made.map(({ source, number, gone }) =>
          says(source, number === null ? unknown : people(number), gone),
        );
        const { value } = settled(...entries) ?? { value: unknown };
        const said = entries.filter(({ isSuperseded }) => !isSuperseded).map(({ number }) => number);
        if (value.answer !== "unknown") expect(said).toContain(value.number);
        if (
          !made.some(({ source }) => source === "decision") &&
          new Set(said.filter((n) => n !== undefined)).size > 1
        )
          expect(value.answer).toBe("unknown");
      }),
    );
  });
});

describe("several files of one incident", () => {
  const file = (name: string, evidenceId: string, value: FactValue): Stated => ({
    ...says("file", value),
    name,
    evidenceId,
  });

  it("hold health data where one of them does, and are not known to hold none where one was not read", () => {
    const yes = { answer: "yes" } as const;
    const no = { answer: "no" } as const;
    const of = (...entries: Stated[]) => settleFacts(entries).get("special_care_info")?.value.answer;
    expect(of(file("special_care_info", "a", yes), file("special_care_info", "b", no))).toBe("yes");
    expect(of(file("special_care_info", "a", no), file("special_care_info", "b", unknown))).toBe("unknown");
    expect(of(file("special_care_info", "a", no), file("special_care_info", "b", no))).toBe("no");
  });

  it("hold the kinds of data of all of them", () => {
    const items = (...codes: string[]) => ({ answer: "yes" as const, codes });
    const settledItems = settleFacts([
      file("data_items", "a", items("name", "phone")),
      file("data_items", "b", items("email", "name")),
    ]).get("data_items");
    expect(settledItems?.value.codes).toEqual(["email", "name", "phone"]);
    expect(settledItems?.contradictions).toEqual([]);
  });

  it("still contradict what somebody else says of the incident", () => {
    const result = settleFacts([
      file("special_care_info", "a", { answer: "yes" }),
      file("special_care_info", "b", { answer: "no" }),
      { ...says("responder", { answer: "no" }), name: "special_care_info" },
    ]).get("special_care_info");
    expect(result?.value.answer).toBe("unknown");
    expect(result?.contradictions).toHaveLength(2);
  });
});
