import { describe, expect, test } from "vitest";
import { isClosed, nextOpening } from "./opening-hours";
import { deputyFrom, dueSteps } from "./timing";

const at = (text: string) => new Date(`${text}+09:00`);
const start = at("2026-11-09T23:08:00");
const minute = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const open = { requestedAt: start, deputyFrom: deputyFrom(start), fellAt: null, toldAt: null };
const kinds = (escalation: Parameters<typeof dueSteps>[0], now: Date) =>
  dueSteps(escalation, now).map(({ kind }) => kind);

describe("what is due without a decision", () => {
  test.each([
    [9.99, []],
    [10, ["reminder"]],
    [19.99, ["reminder"]],
    [20, ["reminder", "last-reminder"]],
    [29.99, ["reminder", "last-reminder"]],
    [30, ["reminder", "last-reminder", "falls"]],
    [3 * 24 * 60, ["reminder", "last-reminder", "falls"]],
  ])("after %d minutes: %j", (minutes, due) => {
    expect(kinds(open, minute(minutes))).toEqual(due);
  });

  test("names the time for which each was due, however late it is", () => {
    expect(dueSteps(open, minute(9000)).map(({ dueAt }) => dueAt)).toEqual([
      minute(10),
      minute(20),
      minute(30),
    ]);
  });

  test("once it fell: one reminder for the deputy, then whoever asked is told", () => {
    const fell = { ...open, fellAt: minute(31) };
    expect(kinds(fell, minute(40))).toEqual([]);
    expect(kinds(fell, minute(41))).toEqual(["reminder"]);
    expect(kinds(fell, minute(61))).toEqual(["reminder", "unanswered"]);
  });

  test("without a deputy: two reminders, then whoever asked is told", () => {
    expect(kinds({ ...open, deputyFrom: null }, minute(30))).toEqual([
      "reminder",
      "last-reminder",
      "unanswered",
    ]);
  });

  test("told by mouth: one reminder, when offices open", () => {
    const told = { ...open, deputyFrom: null, toldAt: start };
    expect(dueSteps(told, at("2026-11-10T08:59:00"))).toEqual([]);
    expect(dueSteps(told, at("2026-11-12T12:00:00"))).toEqual([
      { kind: "reminder", dueAt: at("2026-11-10T09:00:00") },
    ]);
  });
});

describe("hours", () => {
  test.each([
    ["Monday 8:59", "2026-11-09T08:59:00", true, "2026-11-09T09:00:00"],
    ["Monday 9:00", "2026-11-09T09:00:00", false, "2026-11-10T09:00:00"],
    ["Monday 17:59", "2026-11-09T17:59:00", false, "2026-11-10T09:00:00"],
    ["Monday 18:00", "2026-11-09T18:00:00", true, "2026-11-10T09:00:00"],
    ["Friday night", "2026-11-13T23:00:00", true, "2026-11-16T09:00:00"],
    ["Saturday", "2026-11-14T12:00:00", true, "2026-11-16T09:00:00"],
    ["the eve of a holiday on a Monday", "2026-11-22T12:00:00", true, "2026-11-24T09:00:00"],
    ["a holiday", "2026-11-23T12:00:00", true, "2026-11-24T09:00:00"],
    ["28 December at noon", "2026-12-28T12:00:00", false, "2027-01-04T09:00:00"],
    ["29 December, a Tuesday", "2026-12-29T12:00:00", true, "2027-01-04T09:00:00"],
    ["2 January, a Saturday", "2027-01-02T12:00:00", true, "2027-01-04T09:00:00"],
    ["3 January, a Monday", "2028-01-03T12:00:00", true, "2028-01-04T09:00:00"],
  ])("%s", (_name, now, closed, opens) => {
    expect(isClosed(at(now))).toBe(closed);
    expect(nextOpening(at(now))).toEqual(at(opens));
  });
});
