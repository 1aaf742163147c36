import { expect, test } from "vitest";
import { timeLeft } from "./time-left";

const beganAt = new Date("2026-11-09T13:00:00Z");
const after = (seconds: number) => new Date(beganAt.getTime() + seconds * 1000);

test.each<[string, number, number, number, number | null]>([
  ["a quarter in ten seconds leaves thirty", 25, 100, 10, 30_000],
  ["nothing yet tells nothing", 0, 100, 60, null],
  ["the first second tells nothing", 50, 100, 1, null],
  ["under a hundredth tells nothing", 9, 1000, 60, null],
  ["all of it leaves nothing to tell", 100, 100, 10, null],
  ["without a total nothing can be told", 100, 0, 10, null],
])("%s", (_what, done, total, seconds, expected) => {
  expect(timeLeft({ done, total, beganAt, now: after(seconds) })).toBe(expected);
});
