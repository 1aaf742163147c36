import { describe, expect, it, test } from "vitest";
import { IncidentStatus } from "@/lib/db/generated/enums";
import { incidents } from "@/lib/i18n/messages/incidents";
import { isOver, STATUS_ACTS, statusAfter } from "./status";

const statuses = Object.values(IncidentStatus);

test("every state has a word in both languages", () => {
  for (const status of statuses) {
    expect(incidents.ja.statuses[status]).toMatch(/\S/u);
    expect(incidents.en.statuses[status]).toMatch(/\S/u);
  }
});

describe("the state of an incident", () => {
  it.each([
    ["recorded", "start", "in_progress"],
    ["in_progress", "start", null],
    ["recorded", "preliminary-filed", "awaiting_report"],
    ["awaiting_report", "final-filed", "preventing_recurrence"],
    ["preventing_recurrence", "preliminary-filed", "preventing_recurrence"],
    ["in_progress", "ask-closing", "awaiting_approval"],
    ["awaiting_approval", "closing-returned", "in_progress"],
    ["awaiting_approval", "close", "closed"],
    ["closed", "close", null],
    ["closed", "final-filed", null],
    ["closed", "reopen", "in_progress"],
    ["withdrawn", "reopen", "in_progress"],
    ["in_progress", "reopen", null],
  ] as const)("%s, %s: %s", (from, act, to) => {
    expect(statusAfter(from, act)).toBe(to);
  });

  it("can always be closed while it is open, and nothing but opened again when it is over", () => {
    for (const status of statuses) {
      const ways = STATUS_ACTS.filter((act) => statusAfter(status, act) !== null);
      if (isOver(status)) expect(ways).toEqual(["reopen"]);
      else expect(ways).toEqual(expect.arrayContaining(["close", "withdraw"]));
    }
  });

  it("is reached by some act, each but the first", () => {
    const reached = statuses.flatMap((from) => STATUS_ACTS.map((act) => statusAfter(from, act)));
    expect(statuses.filter((status) => !reached.includes(status))).toEqual(["recorded"]);
  });
});
