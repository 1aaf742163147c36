import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Facts, VALUES } from "./case-facts";
import { findAll } from "./find";
import { REGIMES } from "./regimes";
import type { Status } from "./rule";

const ON = "2026-11-20";
const RUNS = { numRuns: 4000 };

const three = fc.option(fc.boolean(), { nil: undefined });
const one = <Value extends string>(values: readonly Value[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined });
const count = fc.option(fc.constantFrom(0, 1, 99, 100, 101, 999, 1000, 1001, 5000), { nil: undefined });
const when = fc.option(fc.constantFrom("2026-11-16", "2026-11-20", "2026-11-24", "2026-12-20"), {
  nil: undefined,
});

/** Facts as a case can have them, any of them not known; the most is never less than what was found. */
const someFacts = fc
  .record({
    event_type: one(VALUES.event_type),
    information_type: one(VALUES.information_type),
    financial_data: one(VALUES.financial_data),
    malicious: one(VALUES.malicious),
    role: one(VALUES.role),
    recipients: one(VALUES.recipients),
    special_care_info: three,
    recovered_unread: three,
    same_data_kept_elsewhere: three,
    "encryption.advanced": three,
    "encryption.key_protected": three,
    my_number: three,
    known: count,
    most: count,
    told: when,
    leak_ruled_out: fc.boolean(),
    exempt_purpose: fc.boolean(),
    not_entrusted: fc.boolean(),
  })
  .map(
    ({ known, most, told, ...facts }): Facts => ({
      ...facts,
      "principals.known": known,
      "principals.max": most === undefined ? undefined : Math.max(most, known ?? 0),
      discovered_at: new Date(`${ON}T10:00:00+09:00`),
      entrustor_notified_at: told === undefined ? undefined : new Date(`${told}T12:00:00+09:00`),
    }),
  );

/** What is known of two, where the first says it already. */
const learn = (known: Facts, more: Facts): Facts => {
  const learnt = Object.entries(more).filter(([name]) => known[name as keyof Facts] === undefined);
  const facts: Facts = { ...known, ...Object.fromEntries(learnt) };
  const { "principals.known": found, "principals.max": most } = facts;
  return found !== undefined && most !== undefined && found > most
    ? { ...facts, "principals.known": most }
    : facts;
};

const reports = Object.values(REGIMES).map(({ report }) => report);
const notices = Object.values(REGIMES).map(({ notify }) => notify);
const weight: Readonly<Record<Status, number>> = { "does-not-apply": 0, open: 1, judgement: 1, applies: 2 };

function statuses(facts: Facts): Status[] {
  const found = findAll(facts, ON);
  return [...reports, ...notices].map((id) => found[id].status);
}

describe("over all combinations of facts that are or are not known", () => {
  it("learning more turns no missing duty into one", () => {
    fc.assert(
      fc.property(someFacts, someFacts, (known, more) => {
        const after = statuses(learn(known, more));
        statuses(known).forEach((before, index) => {
          if (before === "does-not-apply") expect(after[index]).toBe("does-not-apply");
        });
      }),
      RUNS,
    );
  });

  it("a fact that is forgotten lowers no duty to none", () => {
    fc.assert(
      fc.property(someFacts, fc.nat(), (facts, pick) => {
        const names = Object.keys(facts).filter(
          (name) => name !== "entrustor_notified_at",
        ) as (keyof Facts)[];
        const name = names[pick % names.length];
        const stated = name === "leak_ruled_out" || name === "exempt_purpose" || name === "not_entrusted";
        if (name === undefined || stated) return;
        const less = statuses({ ...facts, [name]: undefined });
        statuses(facts).forEach((status, index) => {
          if (weight[status] > 0) expect(less[index]).not.toBe("does-not-apply");
        });
      }),
      RUNS,
    );
  });

  it("a suspicion weighs no less than a denial, and as much as a certainty", () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const suspected = statuses({ ...facts, malicious: "suspected" });
        const denied = statuses({ ...facts, malicious: "no" });
        suspected.forEach((status, index) => {
          expect(weight[status]).toBeGreaterThanOrEqual(weight[denied[index] ?? "applies"]);
        });
        expect(suspected).toEqual(statuses({ ...facts, malicious: "yes" }));
      }),
      RUNS,
    );
  });

  it("an exception never raises, and more people never lower", () => {
    fc.assert(
      fc.property(someFacts, fc.nat(5000), (facts, more) => {
        const now = statuses(facts);
        const exempt = statuses({ ...facts, exempt_purpose: true, leak_ruled_out: true });
        // Nobody more than an unknown number is that number still: none at all would be something learnt.
        const { "principals.known": known, "principals.max": most } = facts;
        const found = more === 0 ? known : (known ?? 0) + more;
        const larger = statuses({
          ...facts,
          "principals.known": found,
          "principals.max": more === 0 ? most : Math.max(most ?? 0, found ?? 0) + more,
        });
        now.forEach((status, index) => {
          if (status === "does-not-apply") expect(exempt[index]).toBe("does-not-apply");
          if (status === "applies") expect(larger[index]).toBe("applies");
        });
      }),
      RUNS,
    );
  });
});
