import { describe, expect, it } from "vitest";
import { awarenessProblem } from "./awareness";

const at = (time: string) => new Date(`2026-11-09T${time}:00+09:00`);
const times = {
  knownAt: at("22:20"),
  occurredAt: at("16:59"),
  visibleSince: null,
  now: at("22:43"),
  reason: null,
};

describe("the time of awareness", () => {
  it.each([
    ["after the event", times, null],
    ["at the moment of the event", { ...times, knownAt: at("16:59") }, null],
    ["a minute before it", { ...times, knownAt: at("16:58") }, "known-before-event"],
    ["while the event has no time", { ...times, occurredAt: null }, null],
    ["now", { ...times, knownAt: times.now }, null],
    ["a minute from now", { ...times, knownAt: at("22:44") }, "in-the-future"],
    ["when it was to be seen", { ...times, visibleSince: at("22:20") }, null],
    ["later than it was to be seen", { ...times, visibleSince: at("22:19") }, "reason-needed"],
    [
      "later, with a reason",
      { ...times, visibleSince: at("18:00"), reason: "迷惑メールの箱に入っていた" },
      null,
    ],
    ["later, with an empty reason", { ...times, visibleSince: at("18:00"), reason: " 　" }, "reason-needed"],
    ["earlier than it was to be seen", { ...times, visibleSince: at("22:30") }, null],
  ])("%s", (_when, given, problem) => {
    expect(awarenessProblem(given)).toBe(problem);
  });
});
