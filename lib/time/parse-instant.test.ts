import { describe, expect, it } from "vitest";
import { parseClock, parseInstant } from "./parse-instant";

const today = "2026-11-10";
const iso = (typed: string, time?: string) => {
  const parsed = parseInstant(typed, today, time);
  return parsed.ok ? parsed.instant.toISOString() : parsed.code;
};

describe("a time of day", () => {
  it.each([
    ["22:20", 1340],
    ["２２：２０", 1340],
    ["22時20分", 1340],
    ["22時", 1320],
    ["9時半", 570],
    ["2220", 1340],
    ["930", 570],
    ["午後10時20分", 1340],
    ["午前0時5分", 5],
    ["午後12時", 720],
    ["午前 9:05", 545],
    ["10:20 pm", 1340],
    ["12:00 AM", 0],
    ["正午", 720],
    ["9:05ごろ", 545],
    ["0:00", 0],
    ["23:59", 1439],
  ])("%s", (typed, minutes) => expect(parseClock(typed)).toBe(minutes));

  it.each(["", "24:00", "12:60", "午後13時", "夕方", "1", "12345", "9:5:1"])(
    "is not read from %o",
    (typed) => {
      expect(parseClock(typed)).toBeNull();
    },
  );
});

describe("an instant", () => {
  it.each([
    ["11/9(月) 22:20", undefined, "2026-11-09T13:20:00.000Z"],
    ["11/9", "22:20", "2026-11-09T13:20:00.000Z"],
    ["１１／９（月）", "２２時２０分", "2026-11-09T13:20:00.000Z"],
    ["令和8年11月9日 午後10時20分", undefined, "2026-11-09T13:20:00.000Z"],
    ["きのう 22時20分", undefined, "2026-11-09T13:20:00.000Z"],
    ["きのう", "2220", "2026-11-09T13:20:00.000Z"],
    ["9 Nov 2026 10:20 pm", undefined, "2026-11-09T13:20:00.000Z"],
    ["11/9ごろ", "22:20", "2026-11-09T13:20:00.000Z"],
    ["2026/11/10", "0:00", "2026-11-09T15:00:00.000Z"],
    ["", undefined, "empty"],
    ["いつか", "22:20", "unreadable"],
    ["11/31", "22:20", "no-such-day"],
    ["11/9", "夕方", "unreadable-time"],
    ["11/9 25:00", undefined, "unreadable-time"],
  ])("%s %s", (typed, time, found) => expect(iso(typed, time)).toBe(found));

  it("is the start of its day, and rough, without a time", () => {
    expect(parseInstant("11/9", today)).toEqual({
      ok: true,
      instant: new Date("2026-11-08T15:00:00Z"),
      isAbout: true,
      hasTime: false,
    });
  });

  it.each([
    ["11/9 22時ごろ", true],
    ["11/9 22:20頃", true],
    ["11/9 22:20", false],
  ])("says whether it is rough: %s", (typed, isAbout) => {
    expect(parseInstant(typed, today)).toMatchObject({ ok: true, isAbout });
  });
});
