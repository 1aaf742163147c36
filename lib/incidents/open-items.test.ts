import { expect, test } from "vitest";
import { openItems, type StepState } from "./open-items";

const step = (name: string, state: StepState["state"]): StepState => ({ step: name, state, why: "" });

test.each([
  ["nothing of a guide that is through", [step("record", "done"), step("close", "open")], []],
  ["nothing of what does not apply", [step("publish", "not-applicable")], []],
  [
    "every open step, in order",
    [step("call", "open"), step("mail", "done"), step("law", "open")],
    ["call", "law"],
  ],
  ["a step once", [step("call", "open"), step("call", "open")], ["call"]],
  ["nothing of nothing", [], []],
] as const)("what is open before closing is %s", (_what, steps, names) => {
  expect(openItems(steps).map(({ step: name }) => name)).toEqual(names);
});
