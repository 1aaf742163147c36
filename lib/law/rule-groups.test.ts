import { describe, expect, it } from "vitest";
import { CLOCK_ENTRIES, CLOCK_IDS, clockEntry, clockOf } from "./clock-entries";
import { closedBecause, lastDayOf } from "./deadlines";
import { DUTY_TABLE } from "./duty-table";
import { ENTRY_IDS, entryNamed, GROUP_IDS, groupOf, RULE_GROUPS } from "./rule-groups";
import { RULE_IDS } from "./rule-ids";

describe("the groups of the rule base", () => {
  it("hold every rule and every clock exactly once", () => {
    const grouped = GROUP_IDS.flatMap((id) => [...RULE_GROUPS[id]]);
    expect(grouped.toSorted()).toEqual([...RULE_IDS, ...CLOCK_IDS].toSorted());
    for (const id of ENTRY_IDS) expect(RULE_GROUPS[groupOf(id)]).toContain(id);
  });

  it("find an entry by the name in an address, and nothing else", () => {
    expect(entryNamed("appi.category-4")).toBe("appi.category-4");
    expect(entryNamed("clock.final")).toBe("clock.final");
    for (const name of ["", "appi", "toString", "__proto__", "../appi.report"])
      expect(entryNamed(name)).toBeUndefined();
  });
});

describe("the clocks as entries", () => {
  it("hold every duty that has a clock exactly once", () => {
    const timed = DUTY_TABLE.filter(({ clock }) => clock).map(({ id }) => id);
    expect(CLOCK_ENTRIES.flatMap(({ duties }) => duties).toSorted()).toEqual(timed.toSorted());
    expect(clockOf("contract.tell")).toBe("clock.fixed");
    expect(clockOf("advice.police")).toBeUndefined();
  });

  it("have examples that end on open days where the text moves them, and nowhere else", () => {
    for (const { clock } of clockEntry("clock.final").examples) {
      const due = lastDayOf(clock);
      expect(due && closedBecause(due)).toBeNull();
    }
    const moved = clockEntry("clock.final").examples.map(({ clock }) =>
      clock.kind === "last-day" ? clock.movedBecause : "none",
    );
    expect(new Set(moved)).toEqual(new Set([null, "weekend", "holiday", "year-end"]));
  });
});
