import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CalendarDay, formatDay } from "@/lib/i18n/format";
import { parseDate } from "./parse-date";

const today = "2026-11-10";

describe("reading a day as people write it", () => {
  it.each([
    ["with slashes", "2026/11/18", "2026-11-18"],
    ["with dots and no zeros", "2026.1.8", "2026-01-08"],
    ["in full width", "２０２６／１１／１８", "2026-11-18"],
    ["with long vowel marks for hyphens", "２０２６ー１１ー１８", "2026-11-18"],
    ["in kanji", "2026年11月18日", "2026-11-18"],
    ["with its weekday", "2026/11/18(水)", "2026-11-18"],
    ["with a weekday in full width", "11月18日（水曜日）", "2026-11-18"],
    ["as eight digits", "20261118", "2026-11-18"],
    ["by the letter of the era", "R8.11.18", "2026-11-18"],
    ["by the letter in full width", "ｒ８／１１／１８", "2026-11-18"],
    ["by the era", "令和8年11月18日", "2026-11-18"],
    ["by the era's one sign", "㋿8年11月18日", "2026-11-18"],
    ["in the first year of an era", "令和元年5月1日", "2019-05-01"],
    ["in an era that went on elsewhere", "平成31年5月1日", "2019-05-01"],
    ["in English", "18 Nov 2026 (Wed)", "2026-11-18"],
    ["as a word", "きのう", "2026-11-09"],
  ])("%s", (_name, typed, day) => {
    expect(parseDate(typed, today)).toEqual({ ok: true, day });
  });

  it.each([
    ["the year that is running", "11/18", "2026-11-10", "2026-11-18"],
    ["the year before, in January", "12/28", "2027-01-05", "2026-12-28"],
    ["the year after, in December", "1/5", "2026-12-28", "2027-01-05"],
    ["the nearest leap year", "2/29", "2026-11-10", "2028-02-29"],
  ] as const)("takes %s when none is written", (_name, typed, now, day) => {
    expect(parseDate(typed, now)).toEqual({ ok: true, day });
  });

  it("says which day does not exist", () => {
    expect(parseDate("11月31日", today)).toEqual({ ok: false, code: "no-such-day", month: 11, day: 31 });
    expect(parseDate("2026/2/29", today)).toEqual({ ok: false, code: "no-such-day", month: 2, day: 29 });
    expect(parseDate("2026/13/1", today)).toEqual({ ok: false, code: "no-such-day", month: 13, day: 1 });
  });

  it.each(["", "　"])("tells an empty field from an unreadable one", (typed) => {
    expect(parseDate(typed, today)).toEqual({ ok: false, code: "empty" });
  });

  it.each(["たぶん火曜", "26/11/18", "1600/1/1", "2026/11", "18 Foo 2026", "constructor"])(
    "does not guess %s",
    (typed) => {
      expect(parseDate(typed, today)).toMatchObject({ ok: false });
    },
  );

  it("reads back whatever it says, in both languages and by era", () => {
    const days = fc
      .date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10) as CalendarDay);
    fc.assert(
      fc.property(days, (day) => {
        const said = [formatDay(day, "ja"), formatDay(day, "en"), formatDay(day, "ja", { wareki: true })];
        for (const text of said) expect(parseDate(text, today)).toEqual({ ok: true, day });
      }),
    );
  });

  it("survives anything that is typed", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (typed) => void parseDate(typed, today)));
  });
});
