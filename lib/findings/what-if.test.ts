import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Facts } from "@/lib/law/case-facts";
import { evaluate } from "@/lib/law/evaluate";
import { dayInJapan } from "@/lib/time/calendar-day";
import { assessFacts } from "./assess";
import { trying, type WhatIfId, whatIf, whatIfsOf } from "./what-if";

const knownAt = new Date("2026-11-09T13:20:00Z");
const now = new Date("2026-11-10T00:00:00Z");

const facts: Facts = {
  event_type: "misdirected_message",
  information_type: "personal_data",
  "principals.known": 1288,
  "principals.max": 1288,
  special_care_info: false,
  financial_data: "none",
  my_number: false,
  malicious: "no",
  role: "controller",
  recipients: "external",
  discovered_at: knownAt,
};
const on = (...codes: string[]) => whatIf(assessFacts(facts, now), whatIfsOf(codes), now);
const offered = (tried: ReturnType<typeof on>) => tried.offered.map(({ id }) => id);

describe("what if", () => {
  it("offers what would change the report, whether it is known or not", () => {
    expect(offered(on())).toEqual(expect.arrayContaining<WhatIfId>(["unread", "upToThousand", "encrypted"]));
    expect(offered(on())).not.toContain("noMalice");
    expect(on().offered.length).toBeLessThanOrEqual(5);
    expect(on().tried).toBeNull();
  });

  it("keeps what is switched on in sight, in the same place", () => {
    const ids = offered(on("malicious:suspected"));
    expect(ids).toContain("suspected");
    expect(on("recovered_unread:yes").offered.map(({ id }) => id)).toEqual(offered(on()));
  });

  it.each([
    ["all came back unread", "recovered_unread:yes", "not_required"],
    ["a thousand people or fewer", "principals.max:1000", "not_required"],
    ["a key that was safe", "encryption.advanced:yes", "not_required"],
    ["a wrongful purpose", "malicious:suspected", "required"],
  ])("says what would follow from %s", (_name, code, decision) => {
    const after = on(code).tried?.after.law?.duties.find(({ id }) => id === "appi.final");
    expect(after?.decision).toBe(decision);
  });

  it("moves the clock of the final report where the purpose may be wrongful", () => {
    const change = on("malicious:suspected").tried?.changes.duties.find(({ duty }) => duty === "appi.final");
    expect([change?.before?.clock, change?.after?.clock]).toMatchObject([{ days: 30 }, { days: 60 }]);
  });

  it("takes nothing from an address but its own codes, the last of one fact", () => {
    expect(whatIfsOf(["x", "recovered_unread:maybe", "__proto__:yes"])).toEqual([]);
    expect(whatIfsOf(["recovered_unread:yes", "recovered_unread:no"]).map(({ id }) => id)).toEqual([
      "opened",
    ]);
  });

  it("leaves hundreds to those of whom hundreds are counted", () => {
    expect(offered(on())).not.toContain("upToHundred");
  });
});

describe("a trial", () => {
  const codes = fc.subarray([
    "recovered_unread:yes",
    "principals.max:1000",
    "principals.max:1001",
    "malicious:suspected",
    "encryption.advanced:yes",
    "my_number:yes",
    "eu_residents:yes",
    "recipients:internal",
    "leak_ruled_out:yes",
    "role:entrustee",
  ]);

  it("changes none of the stored facts", () => {
    fc.assert(
      fc.property(codes, (tried) => {
        const before = structuredClone(facts);
        whatIf(assessFacts(facts, now), whatIfsOf(tried), now);
        expect(facts).toEqual(before);
      }),
    );
  });

  it("comes out as the rules say of the changed facts", () => {
    fc.assert(
      fc.property(codes, (tried) => {
        const cases = whatIfsOf(tried);
        const result = whatIf(assessFacts(facts, now), cases, now).tried;
        const changed = evaluate(trying(facts, cases), dayInJapan(knownAt));
        expect(result?.after.law ?? null).toEqual(cases.length === 0 ? null : changed);
      }),
    );
  });
});
