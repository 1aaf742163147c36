import fc from "fast-check";
import { expect, it } from "vitest";
import { codeFact, codesFact, countFact, unknownFact, yesNoFact } from "@/lib/facts/fact-draft";
import {
  aConfirmation,
  aContainment,
  aGuideInput,
  anApproval,
  anEscalation,
  aRecord,
  decided,
  inJapan,
  people,
  wrongAttachment,
} from "@/lib/testing/guide-inputs";
import type { ReasonCode } from "./guide-codes";
import type { GuideRecord } from "./guide-input";
import { guideOf } from "./guide-of";
import type { GuideStep } from "./guide-step";
import type { StepId } from "./steps";

type Wish = NonNullable<Parameters<typeof aGuideInput>[0]>;
type Draft = NonNullable<Wish["drafts"]>[number];

/** Something that is added to an incident, and why each step that it undoes may say it is open again. */
type Added = {
  readonly what: string;
  readonly add: (before: Wish) => Wish;
  readonly names: { readonly [Id in StepId]?: readonly ReasonCode[] };
  /** The fact that a sentence about a fact has to name. */
  readonly fact?: string;
};

const NIGHT = inJapan("11-10 22:30");
const DAY = inJapan("11-10 15:00");
/** What follows a contact that is open again. */
const AFTER_CALL = { partner: ["partner-destruction"], share: [], publish: [] } as const;

const record = (
  kind: GuideRecord["kind"],
  outcome: string,
  wishes: Partial<GuideRecord>,
): Wish["records"] => [aRecord(kind, outcome, { at: inJapan("11-10 12:00"), ...wishes })];
const withRecord =
  (...made: Parameters<typeof record>) =>
  (before: Wish): Wish => ({ ...before, records: [...(before.records ?? []), ...(record(...made) ?? [])] });

/** As facts are settled: the same voice takes the place of its earlier word, another one stands beside it. */
const withFact =
  (draft: Draft) =>
  (before: Wish): Wish => {
    const voice = (each: Draft) => ("source" in each ? each.source : "responder");
    const others = (before.drafts ?? wrongAttachment).filter(
      (each) => each.name !== draft.name || voice(each) !== voice(draft),
    );
    return { ...before, drafts: [...others, draft], factsAt: inJapan("11-10 14:00") };
  };

const party = fc.constantFrom("p1", "p2", "p3");
const callBack = fc.option(fc.constantFrom(inJapan("11-10 13:00"), inJapan("11-11 10:00")));
const side = fc.constantFrom("recipient" as const, "principal" as const);

const call = fc
  .record({
    outcome: fc.constantFrom("spoke", "refused", "message_left", "no_answer", "call_back", "wrong_number"),
    partyId: party,
    dueAt: callBack,
    side,
  })
  .map(
    ({ outcome, ...wishes }): Added => ({
      what: `a call: ${outcome} (${wishes.side})`,
      add: withRecord("call", outcome, wishes),
      names: {
        call: ["call-remaining", "call-waiting", "call-late"],
        // Whoever is to be called again has not been written to.
        mail: ["mail-partly"],
        ...AFTER_CALL,
      },
    }),
  );

const deletion = fc
  .record({
    outcome: fc.constantFrom("asked", "viewed", "refused", "deleted.by_phone", "unreachable"),
    partyId: party,
  })
  .map(
    ({ outcome, partyId }): Added => ({
      what: `a deletion: ${outcome}`,
      add: withRecord("deletion", outcome, { partyId, side: "recipient" }),
      names: {
        deletion: ["deletion-waiting", "deletion-refused", "deletion-ask"],
        partner: ["partner-destruction"],
      },
    }),
  );

const measure = fc
  .record({
    outcome: fc.constantFrom("planned", "under_way", "done", "verified"),
    dueAt: fc.constantFrom(inJapan("11-01 09:00"), inJapan("12-01 09:00")),
  })
  .map(
    ({ outcome, dueAt }): Added => ({
      what: `a measure: ${outcome}`,
      add: withRecord("measure", outcome, { dueAt }),
      names: { prevent: ["prevent-running", "prevent-late", "prevent-check", "prevent-check-due"] },
    }),
  );

const counted = fc
  .record({ principals: fc.constantFrom(0, 1, 1288, 2000), recipients: fc.integer({ min: 1, max: 4 }) })
  .map(
    (counts): Added => ({
      what: `people: ${counts.principals} and ${counts.recipients}`,
      // People are added, never taken away.
      add: (before) => ({
        ...before,
        counts: {
          principals: Math.max(before.counts?.principals ?? 0, counts.principals),
          recipients: Math.max(before.counts?.recipients ?? 0, counts.recipients),
          recipientsUnknown: false,
        },
      }),
      names: {
        call: ["call-remaining"],
        mail: ["mail-partly"],
        deletion: ["deletion-ask", "deletion-waiting"],
        notify: ["notify-partly"],
        law: ["law-facts", "law-changed", "law-outdated", "law-review", "law-required"],
        partner: ["partner-destruction"],
      },
    }),
  );

const contained = fc
  .record({
    assignedToId: fc.option(fc.constant(people.okada)),
    dueAt: fc.option(fc.constant(inJapan("11-10 13:00"))),
  })
  .map(
    (wishes): Added => ({
      what: "an open action",
      add: (before) => ({
        ...before,
        containment: [
          ...(before.containment ?? []),
          aContainment({ ...wishes, state: "open", doneAt: null }),
        ],
      }),
      names: { contain: ["contain-open", "contain-running", "contain-late"] },
    }),
  );

const asked = fc.constantFrom("awaiting" as const, "asked_back" as const, "returned" as const).map(
  (state): Added => ({
    what: `an escalation: ${state}`,
    add: (before) => ({
      ...before,
      escalation: anEscalation(),
      approvals: [...(before.approvals ?? []), anApproval({ state })],
    }),
    names: {
      escalate: [
        "escalate-waiting",
        "escalate-waiting-alone",
        "escalate-asked-back",
        "escalate-returned",
        "escalate-fell",
      ],
      share: [],
      publish: [],
    },
  }),
);

const read = fc.constantFrom("openProposals" as const, "questionsLeft" as const).map(
  (what): Added => ({
    what,
    add: (before) => ({ ...before, [what]: (before[what] ?? 0) + 1 }),
    names: { record: ["record-proposals"], scope: ["scope-questions"] },
  }),
);

const drafts: readonly Draft[] = [
  unknownFact("principals.max"),
  countFact("principals.max", 5000),
  { ...countFact("principals.max", 12), source: "file" },
  { ...countFact("principals.known", 12), source: "file" },
  { ...codeFact("event_type", "lost"), source: "file" },
  codeFact("event_type", "unauthorised_access"),
  codesFact("data_items", ["name", "my_number"]),
  unknownFact("data_items"),
  unknownFact("recipients"),
  unknownFact("recipients.known"),
  countFact("recipients.known", 3),
  codeFact("information_type", "statistics"),
  unknownFact("malicious"),
  yesNoFact("special_care_info", true),
  yesNoFact("still_spreading", true),
];
const LAW: readonly ReasonCode[] = [
  "law-facts",
  "law-changed",
  "law-outdated",
  "law-review",
  "law-required",
  "law-free",
];
const stated = fc.constantFrom(...drafts).map(
  (draft): Added => ({
    what: `a fact: ${draft.name} ${JSON.stringify(draft)}`,
    add: withFact(draft),
    fact: draft.name,
    names: {
      record: ["record-contradiction"],
      contain: ["contain-again"],
      scope: ["scope-contradiction", "scope-fact", "scope-finding-out"],
      law: LAW,
      call: ["call-remaining", "call-who"],
      mail: ["mail-partly", "mail-who"],
      deletion: ["deletion-ask", "deletion-waiting", "deletion-who"],
      partner: ["partner-destruction"],
      report: LAW.length > 0 ? ["report-free-unconfirmed", "report-preliminary"] : [],
      notify: ["notify-partly", "notify-count-open", "notify-free-unconfirmed"],
    },
  }),
);

const addition = fc.oneof(call, deletion, measure, counted, contained, asked, read, stated);

/** Everything is done, or nothing much: each addition may undo something. */
const start = fc
  .record({
    isFinished: fc.boolean(),
    now: fc.constantFrom(DAY, NIGHT),
    isConfirmed: fc.boolean(),
    isLed: fc.boolean(),
  })
  .map(({ isFinished, now, isConfirmed, isLed }): Wish => {
    const confirmed = isConfirmed ? { confirmed: aConfirmation() } : {};
    const lead = isLed ? { findingOut: [{ byId: people.suzuki, until: inJapan("11-12 09:30") }] } : {};
    if (!isFinished) return { now, ...decided, ...confirmed, ...lead };
    return {
      now,
      ...decided,
      ...confirmed,
      ...lead,
      containment: [aContainment()],
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
    };
  });

const ABOUT_A_FACT: readonly ReasonCode[] = ["record-contradiction", "scope-contradiction"];

it("a step that is done turns undone only with a reason that names what was added", () => {
  fc.assert(
    fc.property(start, fc.array(addition, { minLength: 1, maxLength: 6 }), (first, additions) => {
      let wish = first;
      for (const added of additions) {
        const before = guideOf(aGuideInput(wish)).steps;
        wish = added.add(wish);
        for (const step of guideOf(aGuideInput(wish)).steps) {
          if (!isUndone(before, step)) continue;
          const context = `${step.step} is open again by ${added.what}: ${step.why}`;
          expect(added.names[step.step] ?? [], context).toContain(step.why);
          if (added.fact && ABOUT_A_FACT.includes(step.why))
            expect(step.values.what, context).toEqual({ of: "fact", name: added.fact });
          const { count, more = 0 } = step.values;
          if (count !== undefined) expect(count + more, context).toBeGreaterThan(0);
        }
      }
    }),
    { numRuns: 400 },
  );
});

function isUndone(before: readonly GuideStep[], { step, state }: GuideStep): boolean {
  const was = before.find((each) => each.step === step);
  // Closing counts what the others leave open, and names how many.
  if (step === "close" || was?.state !== "done") return false;
  return state !== "done" && state !== "not-applicable";
}
