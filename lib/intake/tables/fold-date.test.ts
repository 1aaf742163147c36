import { describe, expect, test } from "vitest";
import { foldDate, looksLikeDate } from "./fold-date";

const DAY = 86_400_000;
const wareki = new Intl.DateTimeFormat("ja-JP-u-ca-japanese", { timeZone: "UTC", dateStyle: "long" });
const inEra = (time: number) => wareki.format(new Date(time));
const eraOf = (time: number) => inEra(time).slice(0, 2);
const digits = (time: number) => new Date(time).toISOString().slice(0, 10).replaceAll("-", "");

/** The days from one to another, with only a few of each month. */
function* days(from: string, to: string, step = DAY) {
  for (let time = Date.parse(from); time <= Date.parse(to); time += step) yield time;
}

describe("a date that a table holds", () => {
  test.each([
    ["2024-02-29", "20240229"],
    ["2000/2/29", "20000229"],
    ["R1.5.1", "20190501"],
    ["令和元年5月1日", "20190501"],
    ["Ｒ１．５．１", "20190501"],
    ["昭和64年1月7日", "19890107"],
    ["平成元年1月8日", "19890108"],
    ["㍻元年1月8日", "19890108"],
    ["H31.4.30", "20190430"],
    ["大正15年12月24日", "19261224"],
    ["昭和元年12月25日", "19261225"],
    ["明治45年7月29日", "19120729"],
    ["1990年 4月 30日", "19900430"],
  ])("is %s", (value, day) => {
    expect([foldDate(value), looksLikeDate(value)]).toEqual([day, true]);
  });

  test.each([
    "1990/2/31",
    "１９９０／２／３１",
    "19900431",
    "2023-02-29",
    "1900-02-29",
    "2/30/1990",
    "1990年4月31日",
    "昭和64年2月1日",
    "Ｓ６４．１．８",
    "平成元年1月7日",
    "H1.1.7",
    "H31.5.1",
    "R1.4.30",
    "昭和元年12月24日",
    "S53.2.29",
    "S0.5.18",
    "大正元年7月29日",
    "令和5年2月29日",
  ])("was never on the calendar: %s", (value) => {
    expect([foldDate(value), looksLikeDate(value)]).toEqual(["", true]);
  });

  test.each(["五月ごろ", "1978", "2030/13/45", "なし", "03-1234-5678"])("is none: %s", (value) => {
    expect([foldDate(value), looksLikeDate(value)]).toEqual(["", false]);
  });

  test("is every day of the eras, and each in its own era only, as Intl has them", () => {
    const eras = ["明治", "大正", "昭和", "平成", "令和"];
    const starts = ["1912-07-30", "1926-12-25", "1989-01-08", "2019-05-01"].map((day) => Date.parse(day));
    for (const time of days("1873-01-01", "2026-12-31", 13 * DAY))
      expect(foldDate(inEra(time)), inEra(time)).toBe(digits(time));
    for (const start of starts)
      for (const time of [start - DAY, start]) {
        expect(foldDate(inEra(time))).toBe(digits(time));
        const other = eras[eras.indexOf(eraOf(time)) + (time < start ? 1 : -1)] ?? "";
        const year = new Date(time).getUTCFullYear() - Number(foldDate(`${other}2年6月1日`).slice(0, 4)) + 2;
        expect(foldDate(`${other}${year}年${inEra(time).replace(/^.*年/, "")}`)).toBe("");
      }
  });

  test("is every day of a leap year, a common one and a century, and no other", () => {
    for (const year of [1900, 2000, 2023, 2024]) {
      const real = new Set([...days(`${year}-01-01`, `${year}-12-31`)].map(digits));
      for (let month = 1; month <= 12; month++)
        for (let day = 1; day <= 31; day++) {
          const text = `${year}${String(month).padStart(2, "0")}${String(day).padStart(2, "0")}`;
          expect(foldDate(`${year}/${month}/${day}`)).toBe(real.has(text) ? text : "");
        }
    }
  });
});
