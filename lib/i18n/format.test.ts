import { describe, expect, it } from "vitest";
import {
  dayInJapan,
  daysBetween,
  formatDay,
  formatInstant,
  formatNear,
  formatShortDay,
  formatTime,
  formatUntil,
} from "./format";
import { formatDuration, formatRemaining, formatRemainingDays } from "./format-duration";

const jst = (text: string) => new Date(`${text}+09:00`);

describe("saying days and instants", () => {
  it("says an instant in Japan's time, whatever the machine's", () => {
    expect(formatInstant(new Date("2026-11-18T05:05:00Z"), "ja")).toBe("2026/11/18(水) 14:05");
    expect(formatInstant(new Date("2026-11-18T05:05:00Z"), "en")).toBe("18 Nov 2026 (Wed) 14:05 JST");
  });

  it("takes the day of Japan across midnight", () => {
    expect(dayInJapan(new Date("2026-12-31T14:59:59Z"))).toBe("2026-12-31");
    expect(dayInJapan(new Date("2026-12-31T15:00:00Z"))).toBe("2027-01-01");
  });

  it("says eras on request", () => {
    expect(formatDay("2026-11-18", "ja", { wareki: true })).toBe("令和8年11月18日(水)");
    expect(formatDay("2019-05-01", "ja", { wareki: true })).toBe("令和元年5月1日(水)");
    expect(formatDay("2019-04-30", "ja", { wareki: true })).toBe("平成31年4月30日(火)");
  });

  it("leaves out the year and the leading zero where they only take room", () => {
    expect(formatShortDay("2026-11-09", "ja")).toBe("11/9(月)");
    expect(formatShortDay("2026-11-09", "en")).toBe("9 Nov (Mon)");
    expect(formatTime(jst("2026-11-10T09:00"))).toBe("9:00");
  });

  it("says きょう and あす beside a clock time only", () => {
    const now = jst("2026-11-10T08:46");
    expect(formatNear(jst("2026-11-10T10:00"), "ja", { now })).toBe("きょう 10:00");
    expect(formatNear(jst("2026-11-11T00:00"), "ja", { now })).toBe("あす 0:00");
    expect(formatNear(jst("2026-11-12T10:00"), "ja", { now })).toBe("11/12(木) 10:00");
    expect(formatNear(jst("2026-11-09T23:59"), "en", { now })).toBe("yesterday 23:59");
  });

  it("says the end of a day as that day, not as 0:00 of the next", () => {
    const now = jst("2026-11-10T08:46");
    expect(formatUntil(jst("2026-11-11T00:00"), "ja", { now })).toBe("きょう");
    expect(formatUntil(jst("2026-11-27T00:00"), "ja", { now })).toBe("11/26(木)");
    expect(formatUntil(jst("2026-11-27T00:00"), "en", { now })).toBe("26 Nov (Thu)");
    expect(formatUntil(jst("2026-11-10T10:00"), "ja", { now })).toBe("きょう 10:00");
    expect(formatUntil(jst("2027-01-01T00:00"), "ja", { now })).toBe("12/31(木)");
  });

  it("counts days over months and leap days", () => {
    expect(daysBetween("2026-11-09", "2026-12-08")).toBe(29);
    expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
  });
});

describe("saying durations", () => {
  it.each([
    ["less than a minute", 59_999, "1分未満", "less than a minute"],
    ["minutes", 44 * 60_000, "44分", "44 min"],
    ["a full hour", 3_600_000, "1時間", "1 h"],
    ["hours and minutes", (17 * 60 + 45) * 60_000, "17時間45分", "17 h 45 min"],
    ["days and hours", 40 * 3_600_000, "1日16時間", "1 day 16 h"],
    ["a week and more", 8.9 * 86_400_000, "8日", "8 days"],
  ])("%s", (_name, milliseconds, ja, en) => {
    expect(formatDuration(milliseconds, "ja")).toBe(ja);
    expect(formatDuration(milliseconds, "en")).toBe(en);
  });

  it.each([
    ["minutes left", "2026-11-10T09:00", "あと14分", "14 min left"],
    ["hours left", "2026-11-10T10:00", "あと1時間14分", "1 h 14 min left"],
    ["more than a day left", "2026-11-11T10:00", "あと1日", "1 day left"],
    ["two hours late", "2026-11-10T06:40", "2時間 過ぎています", "2 h past"],
    ["three days late", "2026-11-07T06:40", "3日 過ぎています", "3 days past"],
  ])("%s", (_name, due, ja, en) => {
    const now = jst("2026-11-10T08:46");
    expect(formatRemaining(jst(due), "ja", { now })).toBe(ja);
    expect(formatRemaining(jst(due), "en", { now })).toBe(en);
  });

  it("counts a legal day by the calendar of Japan, not by hours", () => {
    const now = jst("2026-11-09T23:04");
    expect(formatRemainingDays("2026-11-11", "ja", { now })).toBe("あと2日");
    expect(formatRemainingDays("2026-12-08", "ja", { now })).toBe("あと29日");
    expect(formatRemainingDays("2026-11-09", "ja", { now })).toBe("きょうまで");
    expect(formatRemainingDays("2026-11-07", "en", { now })).toBe("2 days past");
  });
});
