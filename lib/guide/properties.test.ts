import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeFact, unknownFact, yesNoFact } from "@/lib/facts/fact-draft";
import { guide as words } from "@/lib/i18n/messages/guide";
import { OUTCOMES_OF } from "@/lib/records/outcomes";
import {
  aContainment,
  aGuideInput,
  anApproval,
  anEscalation,
  aRecord,
  decided,
  inJapan,
  people,
  peopleNames,
  type settledFacts,
  wrongAttachment,
} from "@/lib/testing/guide-inputs";
import { ACT_CODES, OTHER_WAYS, REASON_CODES, type ReasonCode, WAIT_CODES, WORD_CODES } from "./guide-codes";
import type { GuideInput, GuideRecord } from "./guide-input";
import { guideOf } from "./guide-of";
import { sayNext, sayState, sayWhy } from "./say";
import { GUIDE_ROLES, type StepId } from "./steps";

const record = fc.constantFrom(...(Object.keys(OUTCOMES_OF) as (keyof typeof OUTCOMES_OF)[])).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    outcome: fc.constantFrom<string>(...OUTCOMES_OF[kind]),
    at: fc
      .integer({ min: 0, max: 5000 })
      .map((minutes) => new Date(inJapan("11-10 09:00").getTime() + minutes * 60_000)),
    count: fc.option(fc.nat(1300)),
    partyId: fc.option(fc.constantFrom("p1", "p2", "p3")),
    side: fc.option(fc.constantFrom("recipient", "principal")),
    dueAt: fc.option(fc.constantFrom(inJapan("11-10 12:00"), inJapan("12-01 09:00"))),
  }),
);

const approval = fc.constantFrom("awaiting", "asked_back", "approved", "returned", "void").map((state) =>
  anApproval({
    state,
    ...(state === "approved" && { decidedAt: inJapan("11-09 23:15"), decidedById: people.yamaguchi }),
  }),
);

type Drafts = Parameters<typeof settledFacts>[0];

const wishes = fc.record({
  drafts: fc
    .subarray([...wrongAttachment], { minLength: 0 })
    .chain((drafts) =>
      fc
        .subarray(drafts)
        .map(
          (unknown): Drafts =>
            drafts.map((draft) => (unknown.includes(draft) ? unknownFact(draft.name) : draft)),
        ),
    ),
  now: fc.constantFrom(
    inJapan("11-09 23:04"),
    inJapan("11-10 09:30"),
    inJapan("11-14 12:00"),
    inJapan("12-20 10:00"),
    inJapan("01-02 10:00", 2027),
  ),
  openProposals: fc.nat(2),
  questionsLeft: fc.nat(2),
  containment: fc.array(
    fc
      .constantFrom("open", "done", "impossible")
      .map((state) => aContainment({ state, doneAt: state === "open" ? null : inJapan("11-09 22:58") })),
    { maxLength: 2 },
  ),
  escalation: fc.option(
    fc.constantFrom(anEscalation(), anEscalation({ state: "decided" }), anEscalation({ state: "withdrawn" })),
  ),
  approvals: fc.array(approval, { maxLength: 3 }),
  records: fc.array<GuideRecord>(record, { maxLength: 12 }),
  counts: fc.record({ principals: fc.nat(1300), recipients: fc.nat(4), recipientsUnknown: fc.boolean() }),
  incident: fc.record({
    status: fc.constantFrom("recorded", "in_progress", "closed", "withdrawn"),
    knownAt: fc.option(fc.constant(inJapan("11-09 22:20"))),
  }),
});
const anyInput: fc.Arbitrary<GuideInput> = wishes.map((wish) =>
  aGuideInput(wish as Parameters<typeof aGuideInput>[0]),
);

const stepOf = (input: GuideInput, id: StepId) => guideOf(input).steps.find(({ step }) => step === id);

describe("whatever is recorded", () => {
  it("there is exactly one next thing for each role, and words for all that is said in both languages", () => {
    fc.assert(
      fc.property(anyInput, fc.constantFrom("ja" as const, "en" as const), (input, locale) => {
        const { next, steps } = guideOf(input);
        const say = { locale, now: input.now, names: peopleNames };
        expect(Object.keys(next)).toEqual([...GUIDE_ROLES]);
        for (const role of GUIDE_ROLES) {
          expect(next[role].role).toBe(role);
          expect(sayNext(say, next[role])).toMatch(/\S/);
        }
        for (const step of steps) {
          expect(sayWhy(say, step)).toMatch(/\S/);
          expect(sayState(say, step, true)).toMatch(/\S/);
          expect(step.act !== null).toBe(step.state === "turn");
        }
        expect(new Set(steps.map(({ step }) => step)).size).toBe(steps.length);
      }),
      { numRuns: 200 },
    );
  });

  it("the next act is that of a step whose turn it is, and never waits behind a later one of the first", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { next, steps } = guideOf(input);
        const act = next.responder;
        if (act.kind !== "act") return;
        expect(steps.find(({ step }) => step === act.step)?.state).toBe("turn");
        const first = steps.find(
          ({ step, state }) => state === "turn" && ["record", "contain", "escalate"].includes(step),
        );
        if (first) expect(act.step).toBe(first.step);
      }),
      { numRuns: 200 },
    );
  });

  it("time alone undoes no step that is done", () => {
    fc.assert(
      fc.property(anyInput, fc.nat(400), (input, days) => {
        const later = { ...input, now: new Date(input.now.getTime() + days * 86_400_000) };
        for (const step of guideOf(input).steps.filter(({ state }) => state === "done"))
          expect(stepOf(later, step.step)?.state).toBe("done");
      }),
      { numRuns: 200 },
    );
  });
});

/** Everything done, so that each addition has something to undo. */
const finished = (wish: Parameters<typeof aGuideInput>[0] = {}) =>
  aGuideInput({
    now: inJapan("11-10 15:00"),
    containment: [aContainment()],
    ...decided,
    records: [
      aRecord("call", "spoke", { partyId: "p1" }),
      aRecord("mail", "recipients", { count: 1 }),
      aRecord("deletion", "deleted.by_phone", { partyId: "p1" }),
      aRecord("authority_report", "final.commission"),
      aRecord("notification", "mail", { count: 1288 }),
      aRecord("sharing", "shared"),
      aRecord("publication", "published"),
      aRecord("measure", "verified"),
    ],
    ...wish,
  });

describe("a step that is done", () => {
  const added: readonly (readonly [
    added: string,
    input: GuideInput,
    named: { readonly [Id in StepId]?: ReasonCode },
  ])[] = [
    ["something read of a file", finished({ openProposals: 1 }), { record: "record-proposals" }],
    ["a question", finished({ questionsLeft: 1 }), { scope: "scope-questions" }],
    [
      "an action that is open",
      finished({ containment: [aContainment(), aContainment({ state: "open", doneAt: null })] }),
      { contain: "contain-running" },
    ],
    [
      "word that it still spreads",
      finished({
        drafts: [...wrongAttachment, yesNoFact("still_spreading", true)],
        factsAt: inJapan("11-10 08:00"),
      }),
      { contain: "contain-again" },
    ],
    [
      "another source that says otherwise when",
      finished({ drafts: [...wrongAttachment, { ...codeFact("event_type", "lost"), source: "file" }] }),
      { record: "record-contradiction" },
    ],
    [
      "a question of the supervisor",
      finished({ escalation: anEscalation(), approvals: [anApproval({ state: "asked_back" })] }),
      { escalate: "escalate-asked-back" },
    ],
    [
      "two recipients",
      finished({ counts: { principals: 0, recipients: 3, recipientsUnknown: false } }),
      { call: "call-remaining", mail: "mail-partly", deletion: "deletion-ask" },
    ],
    [
      "more people",
      finished({ counts: { principals: 2000, recipients: 0, recipientsUnknown: false } }),
      { notify: "notify-partly" },
    ],
    [
      "a measure",
      finished({
        records: [...finished().records, aRecord("measure", "planned", { dueAt: inJapan("12-01 09:00") })],
      }),
      { prevent: "prevent-running" },
    ],
    [
      "a later word of a recipient",
      finished({
        records: [
          ...finished().records,
          aRecord("deletion", "viewed", { partyId: "p1", at: inJapan("11-10 12:00") }),
        ],
      }),
      { deletion: "deletion-waiting" },
    ],
  ];

  it("is done to begin with", () => {
    const open = guideOf(finished()).steps.filter(({ state }) => state !== "done");
    expect(open.map(({ step }) => step)).toEqual(["close"]);
  });

  it.each(added)("turns undone by %s, with the reason that names it", (_added, input, named) => {
    for (const { step, state, why } of guideOf(input).steps) {
      if (step === "close" || state === "done") continue;
      expect([step, why]).toEqual([step, named[step]]);
    }
    for (const step of Object.keys(named)) expect(stepOf(input, step as StepId)?.state).not.toBe("done");
  });
});

describe("not knowing", () => {
  it("never makes a report or a notification fall away", () => {
    fc.assert(
      fc.property(anyInput, fc.constantFrom(...wrongAttachment), ({ facts, law: _law, ...input }, draft) => {
        const drafts = [...facts.values()].flatMap(({ name, value }) =>
          name === draft.name ? [] : [{ ...value, name } as typeof draft],
        );
        const before = aGuideInput({ ...input, drafts: [...drafts, draft] });
        const after = aGuideInput({ ...input, drafts: [...drafts, unknownFact(draft.name)] });
        for (const id of ["report", "notify"] as const)
          if (stepOf(after, id)?.state === "not-applicable")
            expect(stepOf(before, id)?.state).toBe("not-applicable");
      }),
      { numRuns: 200 },
    );
  });
});

it("every code has words, and no words are without a code", () => {
  for (const locale of ["ja", "en"] as const) {
    const { why, acts, buttons, states, waits, otherWays } = words[locale];
    expect(Object.keys(why).sort()).toEqual([...REASON_CODES].sort());
    expect(Object.keys(acts).sort()).toEqual([...ACT_CODES].sort());
    expect(Object.keys(buttons).sort()).toEqual([...ACT_CODES].sort());
    expect(Object.keys(states).sort()).toEqual([...WORD_CODES].sort());
    expect(Object.keys(waits).sort()).toEqual([...WAIT_CODES].sort());
    expect(Object.keys(otherWays).sort()).toEqual([...OTHER_WAYS].sort());
  }
});
