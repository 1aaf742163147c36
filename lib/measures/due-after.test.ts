import { expect, test } from "vitest";
import { dueAfter } from "./due-after";

const at = new Date("2026-11-10T01:00:00Z");
const plannedFor = new Date("2026-12-01T00:00:00Z");

test.each([
  ["planned", plannedFor],
  ["under_way", plannedFor],
  ["done", new Date("2027-02-08T01:00:00Z")],
  ["verified", null],
] as const)("a measure that is %s comes back in its time", (state, due) => {
  expect(dueAfter(state, { at, plannedFor })).toEqual(due);
});
