import { describe, expect, test } from "vitest";
import { contentHash } from "@/lib/approvals/content-hash";
import {
  codeFact,
  codesFact,
  countFact,
  type FactDraft,
  unknownFact,
  yesNoFact,
} from "@/lib/facts/fact-draft";
import { peopleSaid } from "@/lib/facts/people-said";
import { assess } from "@/lib/findings/assess";
import { settledFacts, wrongAttachment } from "@/lib/testing/guide-inputs";
import { contentOf, type Standing } from "./content-of";
import { ESCALATION_QUESTIONS } from "./decisions-for";
import { dueOf } from "./due-of";
import { reportNeeded } from "./report-needed";
import { type Plan, summarise } from "./summary";

const plan: Plan = {
  responderIds: ["suzuki"],
  legalIds: ["mori"],
  tellIds: ["suzuki", "mori"],
  callAt: "2026-11-10T00:00:00.000Z",
};
const knownAt = new Date("2026-11-09T13:20:00Z");
const duty = { reportNeeded: "open", items: [], target: null } as const;

const of = (facts: readonly FactDraft[], counts = { principals: 0, recipients: 0 }, items: string[] = []) =>
  summarise({
    values: new Map(facts.map((fact) => [fact.name, fact])),
    people: peopleSaid(settledFacts(facts), counts.principals),
    incident: { occurredAt: null, knownAt },
    department: "営業部",
    counts,
    items,
    duty,
    asked: ["start-response"],
    plan,
  });

const needed = (at: Date | null, facts: readonly FactDraft[] = []) =>
  reportNeeded(assess(settledFacts(facts), { knownAt: at, counted: 0 }, knownAt));

describe("the summary", () => {
  test("takes what was counted before what somebody said", () => {
    const said = [countFact("principals.known", 900), countFact("recipients.known", 5)];
    expect(of(said, { principals: 1288, recipients: 1 }, ["name"])).toMatchObject({
      principals: { least: 1288, most: null },
      recipients: 1,
      items: ["name"],
    });
    expect(of([...said, codesFact("data_items", ["email"])])).toMatchObject({
      principals: { least: 900 },
      recipients: 5,
      items: ["email"],
    });
  });

  test.each([
    [[], { least: null, most: null }],
    [[countFact("principals.max", 640)], { least: null, most: 640 }],
    [[countFact("principals.known", 800), countFact("principals.max", 1200)], { least: 800, most: 1200 }],
    [[countFact("principals.known", 800), countFact("principals.max", 3)], { least: 800, most: 800 }],
    [[countFact("principals.known", 0)], { least: 0, most: null }],
  ])("%# says how many people, never fewer than were found", (facts, principals) => {
    expect(of(facts).principals).toEqual(principals);
  });

  test("names the mistake rather than the event, and what nobody knows", () => {
    const event = codeFact("event_type", "misdirected_message");
    expect(of([event]).cause).toEqual({ fact: "event_type", code: "misdirected_message" });
    expect(of([event, codeFact("mistake", "wrong_list")]).cause).toEqual({
      fact: "mistake",
      code: "wrong_list",
    });
    expect(of([]).cause).toBeNull();
    expect(of([unknownFact("opened"), yesNoFact("my_number", false)]).open).toEqual([
      "special_care_info",
      "financial_data",
      "malicious",
      "principals.known",
      "recipients.known",
      "opened",
    ]);
    expect(of([]).spreading).toBe("unknown");
    expect(of([yesNoFact("still_spreading", false)]).spreading).toBe("no");
  });
});

describe("the duty in it", () => {
  test("is open while facts are missing, and has its target as soon as it is known when", () => {
    const target = { from: "2026-11-11", to: "2026-11-13" };
    expect(needed(knownAt)).toEqual({ reportNeeded: "open", items: [], target });
    expect(needed(null)).toEqual({ reportNeeded: "open", items: [], target: null });
  });

  test("is what the rules say of the facts, with the items that apply", () => {
    const target = { from: "2026-11-11", to: "2026-11-13" };
    expect(needed(knownAt, wrongAttachment)).toEqual({ reportNeeded: "yes", items: [4], target });
    const few = wrongAttachment.map((draft) =>
      draft.name.startsWith("principals") ? { ...draft, number: 3 } : draft,
    );
    expect(needed(knownAt, few)).toEqual({ reportNeeded: "no", items: [], target: null });
  });

  test("of a day before the Acts is for legal", () => {
    expect(needed(new Date("2001-01-01T00:00:00Z")).reportNeeded).toBe("open");
  });
});

describe("what a question is about", () => {
  const standing: Standing = {
    responderIds: ["b", "a"],
    legalIds: ["mori"],
    recipientsToCall: 1,
    reportNeeded: "yes",
    reportFrom: "2026-11-11",
  };
  const content = (kind: (typeof ESCALATION_QUESTIONS)[number], change: Partial<Standing> = {}) =>
    contentOf(kind, { escalationId: "e", plan, standing: { ...standing, ...change } });

  test.each<[Partial<Standing>, string[]]>([
    [{}, []],
    [{ responderIds: ["a", "b"] }, []],
    [{ responderIds: ["c"] }, ["start-response"]],
    [{ recipientsToCall: 2 }, ["call-timing"]],
    [{ recipientsToCall: 0 }, ["call-timing"]],
    [{ reportFrom: "2026-11-12" }, ["prepare-report"]],
    [{ reportNeeded: "open" }, ["prepare-report", "prepare-notice"]],
    [{ reportNeeded: "no" }, ["prepare-report", "prepare-notice"]],
    [{ legalIds: [] }, ["call-legal"]],
  ])("changes by %j: %j", (change, changed) => {
    const differ = ESCALATION_QUESTIONS.filter((kind) => {
      const [one, other] = [content(kind), content(kind, change)];
      return !other || !one || !contentHash(one).equals(contentHash(other));
    });
    expect([...differ].sort()).toEqual([...changed].sort());
  });
});

test("a question is asked for until it would be too late", () => {
  const requestedAt = new Date("2026-11-09T14:08:00Z");
  const callAt = new Date(plan.callAt);
  const target = { from: "2026-11-11", to: "2026-11-13" } as const;
  const asked = { requestedAt, callAt, target, isTold: false };
  expect(dueOf("start-response", asked)).toEqual(new Date("2026-11-09T14:38:00Z"));
  expect(dueOf("start-response", { ...asked, isTold: true })).toEqual(callAt);
  expect(dueOf("call-timing", asked)).toEqual(callAt);
  expect(dueOf("prepare-report", asked)).toEqual(new Date("2026-11-10T15:00:00Z"));
  expect(dueOf("prepare-report", { ...asked, requestedAt: new Date("2026-11-12T00:00:00Z") })).toEqual(
    new Date("2026-11-13T15:00:00Z"),
  );
  expect(dueOf("prepare-report", { ...asked, target: null })).toBeNull();
});
