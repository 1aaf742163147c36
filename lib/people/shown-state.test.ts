import { expect, test } from "vitest";
import { shownExportState, shownState } from "./shown-state";

const now = new Date("2026-11-22T09:00:00Z");
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

test.each([
  ["sent back", "returned", "returned", "returned"],
  ["void before a decision or after a yes", "returned", "void", "void"],
  ["done, whatever became of its approval", "done", "void", "done"],
  ["without an approval that is known", "returned", undefined, "returned"],
] as const)("a change that is %s says so", (_name, state, approval, shown) => {
  expect(shownState(state, approval)).toBe(shown);
});

test.each([
  ["within its day", "approved", at(1), "approved"],
  ["when its day ends", "approved", at(0), "expired"],
  ["fetched, however long ago", "fetched", at(-1000), "fetched"],
  ["waiting", "awaiting", null, "awaiting"],
] as const)("an export %s", (_name, state, expiresAt, shown) => {
  expect(shownExportState({ state, expiresAt }, "approved", now)).toBe(shown);
});
