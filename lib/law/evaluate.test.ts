import { describe, expect, it } from "vitest";
import type { Facts } from "./case-facts";
import { lastDayOf } from "./deadlines";
import type { DutyId } from "./duties";
import { evaluate } from "./evaluate";
import { explain, needsOf, restsOnMemory } from "./explain";
import { NoRuleInForce } from "./rule";

const at = (instant: string) => new Date(instant);
const KNOWN: Facts = {
  event_type: "misdirected_message",
  information_type: "personal_data",
  special_care_info: false,
  financial_data: "none",
  "encryption.advanced": false,
  "principals.known": 1288,
  "principals.max": 1305,
  malicious: "no",
  role: "controller",
  recipients: "external",
  recovered_unread: false,
  my_number: false,
  discovered_at: at("2026-11-09T22:20:00+09:00"),
};
const ON = "2026-11-09";

const dutiesOf = (more: Facts = {}, on: typeof ON = ON) => {
  const { duties } = evaluate({ ...KNOWN, ...more }, on);
  return (id: DutyId) => {
    const duty = duties.find((one) => one.id === id);
    return duty && { decision: duty.decision, by: duty.clock && lastDayOf(duty.clock) };
  };
};

describe("the law on a mail with the list of 1,288 customers", () => {
  it("asks for a report and a notification, each with its own clock", () => {
    const duty = dutiesOf();
    expect(duty("appi.preliminary")).toEqual({ decision: "required", by: "2026-11-13" });
    expect(duty("appi.final")).toEqual({ decision: "required", by: "2026-12-08" });
    expect(duty("appi.notification")).toEqual({ decision: "required", by: null });
    expect(duty("my-number.final")?.decision).toBe("not_required");
    expect(duty("organs.final")).toBeUndefined();
  });

  it("tells why, from the facts over the rules to the duty", () => {
    const reason = explain(evaluate(KNOWN, ON), "appi.report");
    const category = reason?.because.find(({ rule }) => rule === "appi.category-4");
    expect(reason).toMatchObject({ status: "applies", key: "required" });
    expect(reason?.because.map(({ rule }) => rule)).toEqual(["appi.category-4", "breach.released"]);
    expect(category).toMatchObject({ key: "over", cites: [{ source: "appiRules", pinpoint: "7条4号" }, {}] });
    expect(category?.facts).toContainEqual({ name: "principals.max", value: 1305 });
    expect(category?.because.map(({ rule }) => rule)).toEqual(["appi.breach"]);
  });

  it("shows the amendment of 2026 as a preview that decides nothing", () => {
    const { previews, duties } = evaluate(KNOWN, "2028-01-10");
    expect(previews).toMatchObject([{ rule: "appi.notify", key: "perhaps-relaxed", status: "judgement" }]);
    expect(duties.find(({ id }) => id === "appi.notification")?.decision).toBe("required");
  });

  it("names the clock that runs out first", () => {
    expect(evaluate(KNOWN, ON).earliest).toMatchObject({ duty: "appi.preliminary", on: "2026-11-13" });
    expect(evaluate({ ...KNOWN, eu_residents: true }, ON).earliest).toMatchObject({
      duty: "gdpr.authority",
      on: "2026-11-12",
    });
    const none = {
      ...KNOWN,
      "principals.known": 3,
      "principals.max": 3,
      eu_residents: false,
      privacy_mark: false,
    };
    expect(evaluate({ ...none, sector: "none", partner_secret: false }, ON).earliest).toBeNull();
  });

  it("has no answer for a day before the Acts", () => {
    expect(() => evaluate(KNOWN, "2022-03-31")).toThrow(NoRuleInForce);
  });
});

describe("the further regimes", () => {
  it.each([
    [
      "one invoice at a holder of the mark",
      "privacy-mark.final",
      { "principals.known": 1, "principals.max": 1, privacy_mark: true },
      "required",
      "2026-12-08",
    ],
    [
      "no preliminary report of it",
      "privacy-mark.preliminary",
      { "principals.known": 1, "principals.max": 1, privacy_mark: true },
      "not_required",
      null,
    ],
    [
      "an intrusion at a holder of the mark",
      "privacy-mark.final",
      { event_type: "unauthorised_access", malicious: "yes", privacy_mark: true },
      "required",
      "2027-01-07",
    ],
    [
      "secrets of communications, one person",
      "telecom.detailed",
      { "principals.known": 1, "principals.max": 1, sector: "telecom", communications_secrecy: true },
      "required",
      "2026-12-08",
    ],
    [
      "one fax of a bank",
      "finance.report",
      { "principals.known": 1, "principals.max": 1, sector: "finance", individual_customers: true },
      "required",
      "2026-11-13",
    ],
    [
      "business customers of a bank",
      "finance.report",
      { sector: "finance", individual_customers: false },
      "not_required",
      null,
    ],
    [
      "people in the Union, risk not judged",
      "gdpr.authority",
      { eu_residents: true },
      "required",
      "2026-11-12",
    ],
    [
      "people in the Union, risk unlikely",
      "gdpr.authority",
      { eu_residents: true, risk_to_people: "unlikely" },
      "not_required",
      null,
    ],
    [
      "high risk in the Union",
      "gdpr.persons",
      { eu_residents: true, risk_to_people: "high" },
      "required",
      null,
    ],
    [
      "ransomware in a hospital",
      "medical.contact",
      { medical_institution: true, event_type: "ransomware" },
      "required",
      null,
    ],
    [
      "a partner's secret, three days by contract",
      "contract.tell",
      { partner_secret: true, contract_duty: "period", "contract.period_days": 3 },
      "required",
      "2026-11-11",
    ],
    [
      "a partner's secret, no contract",
      "contract.tell",
      { partner_secret: true, contract_duty: "none" },
      "needs_review",
      null,
    ],
    [
      "critical infrastructure is for legal to read",
      "infrastructure.report",
      { critical_infrastructure: true, event_type: "ransomware" },
      "needs_review",
      null,
    ],
    ["people elsewhere abroad", "abroad.check", { people_abroad: true }, "needs_review", null],
    [
      "an entrustee that has not told yet",
      "entrustment.notice",
      { role: "entrustee" },
      "required",
      "2026-11-13",
    ],
    [
      "fifty My Numbers",
      "my-number.effort",
      { my_number: true, "principals.known": 50, "principals.max": 50 },
      "required",
      null,
    ],
    [
      "My Number not known in a theft",
      "my-number.final",
      { my_number: undefined, event_type: "stolen", malicious: "yes" },
      "needs_review",
      "2027-01-07",
    ],
  ] as const)("%s", (_name, id, facts, decision, by) => {
    expect(dutiesOf(facts)(id)).toEqual({ decision, by });
  });

  it("report of an administrative organ by its own chapter and threshold", () => {
    const duty = dutiesOf({ role: "administrative_organ", "principals.known": 101, "principals.max": 101 });
    expect(duty("organs.final")).toEqual({ decision: "required", by: "2026-12-08" });
    expect(duty("appi.final")).toBeUndefined();
  });

  it("are absent, never replaced, on days on which they are not in force", () => {
    const { findings, notInForce } = evaluate({ ...KNOWN, event_type: "ransomware" }, "2025-09-30");
    expect(notInForce).toEqual(["infrastructure.cyber", "advice.common-form"]);
    expect(findings["advice.common-form"]).toBeUndefined();
    expect(
      evaluate({ ...KNOWN, event_type: "malware" }, "2026-09-30").findings["advice.common-form"]?.key,
    ).toBe("no-form");
    expect(
      evaluate({ ...KNOWN, event_type: "malware" }, "2026-10-01").findings["advice.common-form"]?.key,
    ).toBe("other-attack");
  });
});

describe("what is not certain", () => {
  it("shows both readings where malice was suspected later", () => {
    const { duties } = evaluate(
      { ...KNOWN, malicious: "suspected", wrongful_known_at: at("2026-11-20T10:00:00+09:00") },
      ON,
    );
    const final = duties.find(({ id }) => id === "appi.final");
    expect(final?.clock).toMatchObject({ days: 60, due: "2027-01-07" });
    expect(final?.otherReading).toMatchObject({ days: 60, due: "2027-01-18" });
  });

  it("names contradictions", () => {
    const facts: Facts = { ...KNOWN, recovered_unread: true, recipients: "public", "principals.max": 900 };
    const { contradictions, regimes } = evaluate(facts, ON);
    expect(contradictions.map(({ key }) => key)).toEqual(["recovered-and-published", "known-over-max"]);
    expect(regimes[0]).toMatchObject({ decision: "required", categories: [4] });
  });

  it("names the facts that an open rule waits for, through the rules below it", () => {
    const open = evaluate(
      { ...KNOWN, "principals.known": 300, "principals.max": undefined, special_care_info: undefined },
      ON,
    );
    expect(needsOf(open, "appi.report")).toEqual(["special_care_info", "principals.max"]);
    expect(needsOf(open, "appi.category-2")).toEqual([]);
  });

  it("marks the days of administrative organs as known from memory", () => {
    const { duties } = evaluate({ ...KNOWN, role: "administrative_organ" }, ON);
    const final = duties.find(({ id }) => id === "organs.final");
    expect(final?.clockCites && restsOnMemory({ cites: final.clockCites })).toBe(true);
  });
});
