import { describe, expect, it } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";
import { type ClockFacts, clockCells } from "./clock-facts";
import { clockScale, fitting, startOfDay } from "./clock-scale";

const jst = (text: string) => new Date(`${text}+09:00`);
const t = translatorFor("ja", "ui");
const facts: Omit<ClockFacts, "now"> = {
  since: jst("2026-11-09T22:20"),
  target: { from: "2026-11-11", to: "2026-11-13" },
  limit: { day: "2026-12-08" },
};
const values = (now: string, more: Partial<ClockFacts> = {}) =>
  clockCells({ ...facts, now: jst(now), ...more }, "ja", t).map((cell) => [cell.value, cell.tone]);

describe("what the clock says", () => {
  it.each([
    ["in the first hour", "2026-11-09T23:04", ["44分", "あと2日", "あと29日"]],
    ["the day before the target", "2026-11-10T16:05", ["17時間45分", "あと1日", "あと28日"]],
    ["on the target's first day", "2026-11-11T14:23", ["1日16時間", "きょうから", "あと27日"]],
    ["inside the target", "2026-11-12T09:00", ["2日10時間", "あと1日", "あと26日"]],
  ])("%s", (_name, now, said) => {
    expect(values(now).map(([value]) => value)).toEqual(said);
  });

  it("is brown on the last day and red only afterwards", () => {
    expect(values("2026-11-13T09:00")[1]).toEqual(["きょうまで", "soon"]);
    expect(values("2026-11-14T00:00")[1]).toEqual(["1日 過ぎています", "late"]);
    expect(values("2026-12-08T23:59")[2]).toEqual(["きょうまで", "soon"]);
    expect(values("2026-12-09T00:00")[2]).toEqual(["1日 過ぎています", "late"]);
  });

  it("stops once the report is filed, late or not", () => {
    const target = { from: "2026-11-11", to: "2026-11-13", filed: "2026-11-12" } as const;
    expect(values("2026-11-20T09:00", { target })[1]).toEqual(["11/12(木) に提出済み", "done"]);
  });
});

describe("the line of the clock", () => {
  it("runs from left to right whatever happens when", () => {
    const { at } = clockScale(facts.since, "2026-12-08");
    const hours = Array.from({ length: 24 * 40 }, (_, hour) => at(facts.since.getTime() + hour * 3_600_000));
    expect(hours).toEqual([...hours].sort((a, b) => a - b));
    expect(Math.max(...hours)).toBeLessThan(100);
  });

  it("gives the days of the target one width and puts the limit's end on its stroke", () => {
    const { days, at, limit } = clockScale(facts.since, "2026-12-08");
    const widths = days.map((day) => Math.round((day.to - day.from) * 100));
    expect(new Set(widths).size).toBe(1);
    expect(at(startOfDay("2026-12-09"))).toBeCloseTo(limit);
  });

  it("leaves out a label that would lie on another", () => {
    const labels = [
      { key: "now", at: 1, text: "いま" },
      { key: "call", at: 2, text: "電話 9:00" },
      { key: "limit", at: 93, text: "確報の期限" },
    ];
    expect(fitting(labels, 1.3).map((label) => label.key)).toEqual(["now", "limit"]);
  });
});
