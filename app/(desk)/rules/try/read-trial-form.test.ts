import { describe, expect, it } from "vitest";
import { readTrialForm } from "./read-trial-form";

const NOW = new Date("2026-11-22T10:00:00+09:00");
const read = (fields: Record<string, string>) => readTrialForm(fields, NOW, "2026-11-22");
const at = (time: string) => new Date(`${time}:00+09:00`);

describe("the form of a trial", () => {
  it("says the facts that were chosen or typed", () => {
    const result = read({
      event_type: "lost",
      special_care_info: "yes",
      my_number: "",
      partner_information: "no",
      "principals.max": "１，００１人",
      discovered_at: "きのう",
      "discovered_at.time": "9時",
    });
    expect(result).toMatchObject({
      ok: true,
      facts: {
        event_type: "lost",
        special_care_info: true,
        partner_secret: false,
        "principals.max": 1001,
        discovered_at: at("2026-11-21T09:00"),
      },
    });
    expect(result.ok && result.facts.my_number).toBeUndefined();
    expect(result.ok && "timeline" in result.facts).toBe(false);
  });

  it("takes the steps in the order of their time", () => {
    const result = read({
      "step1.day": "6/22",
      "step1.time": "16:00",
      "step1.people": "1200",
      "step3.day": "6/1",
      "step3.time": "9:00",
      "step3.only": "only",
    });
    expect(result.ok && result.facts.timeline).toEqual([
      { at: at("2026-06-01T09:00"), onlyWrongdoerKnew: true },
      { at: at("2026-06-22T16:00"), principals: 1200 },
    ]);
  });

  it.each<[string, Record<string, string>, string, string]>([
    ["a number", { "principals.max": "多数" }, "principals.max", "number-unreadable"],
    ["a day without a time", { discovered_at: "11/9" }, "discovered_at.time", "time-empty"],
    ["a day of a step", { "step2.day": "11/31", "step2.time": "9:00" }, "step2.day", "no-such-day"],
    ["people without a time", { "step1.people": "800" }, "step1.day", "day-unreadable"],
    [
      "people of a step",
      { "step1.day": "11/9", "step1.time": "9:00", "step1.people": "多数" },
      "step1.people",
      "number-unreadable",
    ],
    [
      "a time to come",
      { discovered_at: "2026/11/22", "discovered_at.time": "10:01" },
      "discovered_at",
      "in-the-future",
    ],
    [
      "a day before the Acts",
      { discovered_at: "2022/3/31", "discovered_at.time": "23:59" },
      "discovered_at",
      "before-the-law",
    ],
    ["a step to come", { "step2.day": "2027/1/1", "step2.time": "9:00" }, "step2.day", "in-the-future"],
    ["a code that is none", { event_type: "explosion" }, "event_type", "no-such-value"],
  ])("says where %s has to be put right", (_what, fields, field, code) => {
    expect(read(fields)).toMatchObject({ ok: false, problems: [{ field, code }] });
  });
});
