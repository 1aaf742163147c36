import { describe, expect, it } from "vitest";
import { questionOf } from "./catalogue";
import { nextWorkingMorning } from "./next-working-morning";
import { parseCount } from "./parse-count";
import { readAnswer } from "./read-answer";

const read = (key: string, fields: Record<string, unknown>) => {
  const answer = readAnswer(questionOf(key), fields, "2026-11-10");
  return answer.ok ? answer.given : answer.problem;
};
const known = { isUnknown: false, codes: [], typed: {} };
const unknown = { ...known, isUnknown: true };
const NINE = new Date("2026-11-09T13:20:00Z");

describe("an answer", () => {
  it.each<[string, Record<string, unknown>, unknown]>([
    ["opened", { answer: "opened" }, { ...known, codes: ["opened"] }],
    ["opened", { answer: "unknown" }, unknown],
    ["place_lost", { answer: "inside" }, { field: "basis", code: "basis-empty" }],
    [
      "place_lost",
      { answer: "inside", basis: "記録" },
      { ...known, codes: ["inside"], typed: { basis: "記録" } },
    ],
    // What was typed at an answer that was not chosen in the end is not kept.
    ["place_lost", { answer: "outside", basis: "記録" }, { ...known, codes: ["outside"] }],
    ["data_items", { answer: [] }, { field: "answer", code: "empty" }],
    ["data_items", { answer: ["unknown"] }, unknown],
    ["data_items", { answer: ["name", "unknown"] }, { ...known, codes: ["name", "unknown"] }],
    ["principals", { number: "１，２８８人" }, { ...known, number: 1288 }],
    ["principals", { least: "3", most: "約10名" }, { ...known, number: 3, most: 10 }],
    ["principals", { most: "10" }, { ...known, most: 10 }],
    ["principals", { least: "3" }, { field: "most", code: "most-empty" }],
    ["principals", { least: "11", most: "10" }, { field: "most", code: "most-below-least" }],
    ["principals", { number: "たくさん" }, { field: "number", code: "number-unreadable" }],
    ["principals", { number: "3", most: "10" }, { field: "number", code: "number-or-range" }],
    ["principals", {}, { field: "number", code: "number-empty" }],
    ["principals", { unknown: "unknown" }, unknown],
    ["principals", { unknown: "unknown", number: "3" }, { field: "unknown", code: "both" }],
    ["occurred", { day: "11/9", time: "22:20" }, { ...known, instant: NINE }],
    ["occurred", { day: "11/9", time: "22:20ごろ" }, { ...known, instant: NINE, codes: ["about"] }],
    [
      "occurred",
      { day: "11/9", time: "22:20", about: "about" },
      { ...known, instant: NINE, codes: ["about"] },
    ],
    ["occurred", { day: "11/9" }, { ...known, instant: new Date("2026-11-08T15:00:00Z"), codes: ["about"] }],
    ["occurred", {}, { field: "day", code: "day-empty" }],
    ["occurred", { day: "11/31" }, { field: "day", code: "no-such-day" }],
    ["occurred", { day: "11/9", time: "夜" }, { field: "time", code: "time-unreadable" }],
    ["awareness", { day: "11/9" }, { field: "time", code: "time-empty" }],
    ["awareness", { day: "11/9", time: "22:20" }, { field: "groupId", code: "department-empty" }],
    [
      "awareness",
      { day: "11/9", time: "22:20", department: "営業部" },
      { ...known, instant: NINE, typed: { department: "営業部" } },
    ],
    ["exposed_period", { day: "11/9", time: "22:20" }, { ...known, instant: NINE }],
    [
      "exposed_period",
      { day: "11/9", time: "22:20", untilDay: "11/10", untilTime: "9:00" },
      { ...known, instant: NINE, typed: { until: "2026-11-10T00:00:00.000Z" } },
    ],
    [
      "exposed_period",
      { day: "11/9", time: "22:20", untilDay: "11/9", untilTime: "22:00" },
      { field: "untilDay", code: "until-before-from" },
    ],
    ["secret_parties", { owner: "A社", material: "価格表" }, { field: "receiver", code: "blank" }],
  ])("%s %o", (key, fields, found) => expect(read(key, fields)).toEqual(found));
});

describe("a number of people", () => {
  it.each(["", "-1", "1.5", "12345678901", "3000000000", "百人"])("is not read from %o", (typed) => {
    expect(parseCount(typed)).toBeNull();
  });
});

describe("the next working morning", () => {
  it.each([
    ["a Monday night", "2026-11-09T22:43", "2026-11-10T09:30"],
    ["early on a Tuesday", "2026-11-10T00:05", "2026-11-11T09:30"],
    ["a Thursday", "2026-11-12T12:00", "2026-11-13T09:30"],
    ["a Friday", "2026-11-13T12:00", "2026-11-16T09:30"],
    ["a Saturday", "2026-11-14T12:00", "2026-11-16T09:30"],
    ["a Sunday", "2026-11-15T23:59", "2026-11-16T09:30"],
    ["the eve of a holiday", "2026-11-02T22:00", "2026-11-04T09:30"],
    ["the Friday before a holiday on a Monday", "2026-11-20T18:00", "2026-11-24T09:30"],
    ["the last day before the year ends", "2026-12-28T17:00", "2027-01-04T09:30"],
    ["the last evening of the year", "2027-12-31T23:50", "2028-01-04T09:30"],
  ])("after %s", (_day, now, morning) => {
    expect(nextWorkingMorning(new Date(`${now}:00+09:00`))).toEqual(new Date(`${morning}:00+09:00`));
  });
});
