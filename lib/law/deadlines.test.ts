import { describe, expect, it } from "vitest";
import type { CalendarDay } from "@/lib/time/calendar-day";
import { dayOf } from "./day-of";
import { finalReport, fixedDays, hoursAfter, lastDayOf, nextOpenDay, preliminaryBand } from "./deadlines";
import { holidaysOf } from "./holidays";

/** A counter of its own: local parts of dates, one day after the other, no arithmetic on instants. */
function countByHand(from: CalendarDay, days: number): { counted: CalendarDay; due: CalendarDay } {
  const at = new Date(Number(from.slice(0, 4)), Number(from.slice(5, 7)) - 1, Number(from.slice(8)), 12);
  const write = () =>
    [at.getFullYear(), at.getMonth() + 1, at.getDate()]
      .map((part) => String(part).padStart(2, "0"))
      .join("-") as CalendarDay;
  for (let day = 1; day < days; day += 1) at.setDate(at.getDate() + 1);
  const counted = write();
  const isClosed = () => {
    const today = write();
    const isNewYear = /-(12-(29|30|31)|01-0[123])$/.test(today);
    return isNewYear || [0, 6].includes(at.getDay()) || holidaysOf(at.getFullYear()).has(today);
  };
  while (isClosed()) at.setDate(at.getDate() + 1);
  return { counted, due: write() };
}

function everyDay(first: number, last: number): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let at = Date.UTC(first, 0, 1); at <= Date.UTC(last, 11, 31); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10) as CalendarDay);
  return days;
}

describe("the clocks", () => {
  it.each([30, 60] as const)(
    "agree with a brute-force counter for day %i of every start from 2022 to 2032",
    (days) => {
      const starts = everyDay(2022, 2032);
      const different = starts.filter((start) => {
        const { counted, due } = finalReport(start, days);
        const byHand = countByHand(start, days);
        return counted !== byHand.counted || due !== byHand.due;
      });
      expect(starts).toHaveLength(4018);
      expect(different).toEqual([]);
    },
  );

  it("put the preliminary report on days 3 to 5 without moving off closed days", () => {
    const different = everyDay(2022, 2032).filter((start) => {
      const { from, to } = preliminaryBand(start);
      return from !== countByHand(start, 3).counted || to !== countByHand(start, 5).counted;
    });
    expect(different).toEqual([]);
  });

  it.each([
    ["ends on an open day", "2026-04-01", 30, "2026-04-30", "2026-04-30", null],
    ["ends on a Saturday", "2026-04-01", 60, "2026-05-30", "2026-06-01", "weekend"],
    ["ends on 29 December", "2026-11-30", 30, "2026-12-29", "2027-01-04", "year-end"],
    ["ends on 28 December, the last open day", "2026-11-29", 30, "2026-12-28", "2026-12-28", null],
    ["ends on a leap day", "2028-01-31", 30, "2028-02-29", "2028-02-29", null],
    ["ends where an ordinary year has no leap day", "2027-01-31", 30, "2027-03-01", "2027-03-01", null],
    ["ends in the silver week", "2026-08-21", 30, "2026-09-19", "2026-09-24", "weekend"],
    ["ends in Golden Week", "2026-04-04", 30, "2026-05-03", "2026-05-07", "weekend"],
    ["ends on a holiday amid the week", "2026-10-05", 30, "2026-11-03", "2026-11-04", "holiday"],
    ["ends on a Saturday 1 January", "2027-12-03", 30, "2028-01-01", "2028-01-04", "year-end"],
    ["ends on 3 January before a Sunday", "2031-12-05", 30, "2032-01-03", "2032-01-05", "year-end"],
  ] as const)("%s", (_name, start, days, counted, due, movedBecause) => {
    expect(finalReport(start, days)).toMatchObject({ kind: "last-day", days, counted, due, movedBecause });
  });

  it("say where the holidays that they rest on are not in the Gazette yet", () => {
    expect(finalReport("2027-11-29", 30).isGazetted).toBe(true);
    expect(finalReport("2027-12-05", 30).isGazetted).toBe(false);
  });

  it("count hours through nights and holidays", () => {
    const clock = hoursAfter(new Date("2026-12-31T22:20:00+09:00"), 72);
    expect(clock.at.toISOString()).toBe("2027-01-03T13:20:00.000Z");
    expect(lastDayOf(clock)).toBe("2027-01-03");
    expect(lastDayOf({ kind: "promptly" })).toBeNull();
  });

  it("do not move days that no text moves", () => {
    expect(fixedDays("2026-11-30", 30)).toMatchObject({ due: "2026-12-29", movedBecause: null });
    expect(nextOpenDay("2026-12-28")).toBe("2026-12-28");
  });

  it.each([
    ["2026-03-31T14:59:59.999Z", "2026-03-31"],
    ["2026-03-31T15:00:00Z", "2026-04-01"],
    ["2026-07-01T00:02:00+09:00", "2026-07-01"],
  ])("take %s for %s in Japan", (instant, day) => {
    expect(dayOf(new Date(instant))).toBe(day);
  });
});
