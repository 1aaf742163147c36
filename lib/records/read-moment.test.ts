import { describe, expect, it } from "vitest";
import { readMoment } from "./read-moment";

const today = "2026-11-10";
const read = (day: string, time: string, isDay = false) => {
  const result = readMoment({ day, time }, { today, isDay });
  return result.ok ? result.instant.toISOString() : `${result.part}: ${result.code}`;
};

describe("a moment as it is typed", () => {
  it.each([
    ["きょう", "9:10", "2026-11-10T00:10:00.000Z"],
    ["１１／１０（火）", "9時10分", "2026-11-10T00:10:00.000Z"],
    ["", "", "day: day-empty"],
    ["いつか", "9:10", "day: day-unreadable"],
    ["11/31", "9:10", "day: no-such-day"],
    ["きょう", "夕方", "time: time-unreadable"],
    ["きょう", "", "time: time-empty"],
  ])("%s %s", (day, time, said) => expect(read(day, time)).toBe(said));

  it("is nine in the morning where a day is enough", () => {
    expect(read("11/20", "", true)).toBe("2026-11-20T00:00:00.000Z");
    expect(read("11/20", "14:00", true)).toBe("2026-11-20T05:00:00.000Z");
  });
});
