import { describe, expect, it } from "vitest";
import { timeProblem } from "./record-times";

const at = (time: string) => new Date(`2026-11-10T${time}+09:00`);
const times = { at: at("09:10:00"), dueAt: null, occurredAt: at("08:59:40"), now: at("09:20:00") };

describe("the times of something that was done", () => {
  it.each([
    ["between the event and now", times, null],
    ["now", { ...times, at: times.now }, null],
    ["a minute from now", { ...times, at: at("09:21:00") }, "in-the-future"],
    ["in the minute of the event", { ...times, at: at("08:59:00") }, null],
    ["a minute before the event", { ...times, at: at("08:58:00") }, "before-event"],
    [
      "long before, while nobody knows when it happened",
      { ...times, at: at("00:00:00"), occurredAt: null },
      null,
    ],
    ["coming back later", { ...times, dueAt: at("10:00:00") }, null],
    ["coming back at the same time", { ...times, dueAt: times.at }, "due-before"],
    ["coming back earlier", { ...times, dueAt: at("09:00:00") }, "due-before"],
  ])("%s", (_when, given, problem) => {
    expect(timeProblem(given)).toBe(problem);
  });
});
