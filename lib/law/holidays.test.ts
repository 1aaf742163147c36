import { describe, expect, it } from "vitest";
import { holidaysOf, isGazetted, isHoliday } from "./holidays";

/** As the Cabinet Office lists them (国民の祝日, with 振替休日 and 国民の休日). */
const GAZETTE: Readonly<Record<number, string>> = {
  2022: "01-01 01-10 02-11 02-23 03-21 04-29 05-03 05-04 05-05 07-18 08-11 09-19 09-23 10-10 11-03 11-23",
  2023: "01-01 01-02 01-09 02-11 02-23 03-21 04-29 05-03 05-04 05-05 07-17 08-11 09-18 09-23 10-09 11-03 11-23",
  2024: "01-01 01-08 02-11 02-12 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-22 09-23 10-14 11-03 11-04 11-23",
  2025: "01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24",
  2026: "01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23",
  2027: "01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23",
};

describe("the holidays of Japan", () => {
  it.each(Object.entries(GAZETTE))("are those of the Gazette in %s", (year, days) => {
    expect([...holidaysOf(Number(year))].sort()).toEqual(days.split(" ").map((day) => `${year}-${day}`));
  });

  it.each([
    ["Sea Day moved for the Games", "2021-07-22", true],
    ["its Monday was an ordinary day", "2021-07-19", false],
    ["the day after Mountain Day, which fell on a Sunday", "2021-08-09", true],
    ["a day between two holidays", "2032-09-21", true],
    ["6 May after a Sunday in Golden Week", "2030-05-06", true],
    ["the eve of a holiday", "2026-11-22", false],
  ] as const)("know %s", (_name, day, isOne) => {
    expect(isHoliday(day)).toBe(isOne);
  });

  it("are final only for years that the Gazette has fixed", () => {
    expect([2026, 2027, 2028].map(isGazetted)).toEqual([true, true, false]);
  });

  it("are not guessed where no rule was read", () => {
    expect(() => isHoliday("2019-05-01")).toThrow(RangeError);
    expect(() => isHoliday("2100-01-01")).toThrow(RangeError);
  });
});
