import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "@/lib/law/evaluate";
import type { Decision } from "@/lib/law/regimes";
import { MATTER_RULES, type Matter, mattersOf } from "./matters";
import { countedDuties, firstState, isSettled, isVoluntaryNow } from "./policy";
import { type Decisions, weigh } from "./weigh";

const decision = fc.constantFrom<Decision>("required", "not_required", "needs_review");
const matters: fc.Arbitrary<readonly Matter[]> = fc
  .array(decision, { minLength: MATTER_RULES.length, maxLength: MATTER_RULES.length })
  .map((byRules) =>
    MATTER_RULES.map((rule, at) => ({ rule, byRules: byRules[at] ?? "needs_review", duties: [] })),
  );
const decisions: fc.Arbitrary<Decisions> = fc
  .array(fc.option(decision), { minLength: MATTER_RULES.length, maxLength: MATTER_RULES.length })
  .map((chosen) =>
    Object.fromEntries(MATTER_RULES.flatMap((rule, at) => (chosen[at] ? [[rule, chosen[at]]] : []))),
  );
const ordinary = (wishes: object) =>
  mattersOf(
    evaluate(
      {
        event_type: "misdirected_message",
        information_type: "personal_data",
        special_care_info: false,
        financial_data: "none",
        my_number: false,
        malicious: "no",
        role: "controller",
        recipients: "external",
        recovered_unread: false,
        "encryption.advanced": false,
        discovered_at: new Date("2026-11-09T22:20:00+09:00"),
        ...wishes,
      },
      "2026-11-09",
    ),
  );
const many = ordinary({ "principals.known": 1288, "principals.max": 1288 });
const few = ordinary({ "principals.known": 3, "principals.max": 3 });
const unknown = ordinary({});

describe("a decision of legal", () => {
  test.each<[string, readonly Matter[], Decisions, object]>([
    [
      "confirms a report that is required, and needs nobody",
      many,
      {},
      {
        kind: "confirmed",
        outcome: { report: "required", notify: "required" },
        needsReason: false,
        needsApproval: false,
      },
    ],
    [
      "confirms that none is, with a reason and somebody else",
      few,
      {},
      {
        kind: "confirmed",
        outcome: { report: "not_required", notify: "not_required" },
        needsReason: true,
        needsApproval: true,
      },
    ],
    [
      "leaves open what the rules leave open",
      unknown,
      {},
      { outcome: { report: "needs_review" }, needsApproval: false },
    ],
    [
      "raises what is open without anybody else, with a reason",
      unknown,
      { "appi.report": "required", "appi.notify": "required" },
      { kind: "departed", lowered: [], needsReason: true, needsApproval: false },
    ],
    [
      "lowers with a reason and somebody else, both reports together",
      many,
      { "appi.report": "not_required" },
      { lowered: ["appi.preliminary", "appi.final"], needsReason: true, needsApproval: true },
    ],
    [
      "lowers another duty just so",
      many,
      { "gdpr.authority": "not_required" },
      { outcome: { report: "required" }, lowered: ["gdpr.authority"], needsApproval: true },
    ],
    [
      "asks for the stricter of two Acts",
      few,
      { "my-number.report": "required" },
      { outcome: { report: "required" }, lowered: [] },
    ],
  ])("%s", (_name, of, chosen, expected) => {
    expect(weigh(of, chosen)).toMatchObject(expected);
  });

  test("for a day without rules is about the report and the notification", () => {
    expect(mattersOf(null).map(({ rule, byRules }) => [rule, byRules])).toEqual([
      ["appi.report", "needs_review"],
      ["appi.notify", "needs_review"],
    ]);
    expect(weigh(mattersOf(null)).outcome).toEqual({ report: "needs_review", notify: "needs_review" });
  });
});

const RANK = { not_required: 0, needs_review: 1, required: 2 } as const;

describe("whatever legal decides", () => {
  test("nothing is asked less for without a reason and a second person", () => {
    fc.assert(
      fc.property(matters, decisions, (of, chosen) => {
        const weighed = weigh(of, chosen);
        const isLess =
          RANK[weighed.outcome.report] < RANK[weighed.byRules.report] ||
          RANK[weighed.outcome.notify] < RANK[weighed.byRules.notify] ||
          of.some(({ rule, byRules }) => RANK[weighed.byLegal.get(rule) ?? byRules] < RANK[byRules]);
        if (isLess) expect([weighed.needsReason, weighed.needsApproval]).toEqual([true, true]);
        if (weighed.outcome.report === "not_required") expect(firstState(weighed)).toBe("awaiting");
      }),
    );
  });

  test("counts only while nothing changed, and a report that is left open counts nothing", () => {
    const inForce = fc.record({
      report: decision,
      notify: decision,
      isDeparture: fc.boolean(),
      isVoluntary: fc.boolean(),
      isOutdated: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.record({ report: decision, notify: decision }), inForce, (rules, decided) => {
        const counted = countedDuties(rules, decided);
        if (decided.isOutdated || !decided.isDeparture) expect(counted).toEqual(rules);
        if (RANK[counted.report] < RANK[rules.report]) expect(decided.report).toBe("not_required");
        if (decided.isOutdated) expect(isSettled(rules, decided)).toBe(false);
        if (isVoluntaryNow(rules, decided)) expect(counted.report).toBe("not_required");
        expect(countedDuties(rules, null)).toEqual(rules);
      }),
    );
  });
});
