import { describe, expect, it } from "vitest";
import { preparation, type Staffing } from "./preparation";

const nobody: Staffing = { groups: 0, withoutLeads: [], responders: 0, legal: 0, domains: 0 };
const states = (staffing: Partial<Staffing>) =>
  Object.fromEntries(preparation({ ...nobody, ...staffing }).map(({ step, state }) => [step, state]));

describe("what must stand before an incident", () => {
  it.each([
    [
      "a new organisation begins with its groups",
      {},
      { groups: "you", responders: "not", leads: "not", legal: "not", domains: "not" },
    ],
    [
      "then come the people who respond",
      { groups: 1, withoutLeads: ["営業"] },
      { groups: "done", responders: "you", leads: "not", legal: "not", domains: "not" },
    ],
    [
      "a group without a deputy is not ready",
      { groups: 2, withoutLeads: ["営業"], responders: 3 },
      { groups: "done", responders: "done", leads: "you", legal: "not", domains: "not" },
    ],
    [
      "legal may be there before the groups",
      { legal: 1 },
      { groups: "you", responders: "not", leads: "not", legal: "done", domains: "not" },
    ],
    [
      "the mail domains come last",
      { groups: 1, responders: 1, legal: 1 },
      { groups: "done", responders: "done", leads: "done", legal: "done", domains: "you" },
    ],
    [
      "all is there",
      { groups: 1, responders: 1, legal: 1, domains: 2 },
      { groups: "done", responders: "done", leads: "done", legal: "done", domains: "done" },
    ],
  ] as const)("%s", (_name, staffing, expected) => {
    expect(states(staffing)).toEqual(expected);
  });
});
