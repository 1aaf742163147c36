import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FactSource } from "@/lib/db/generated/enums";
import {
  codeFact,
  codesFact,
  countFact,
  type FactDraft,
  instantFact,
  yesNoFact,
} from "@/lib/facts/fact-draft";
import { settleFacts } from "@/lib/facts/settle-facts";
import { COUNTS, INSTANTS, STATED, VALUES, YES_OR_NO } from "@/lib/law/case-facts";
import { lastDayOf } from "@/lib/law/deadlines";
import { DUTY_IDS, type Duty } from "@/lib/law/duties";
import { explain } from "@/lib/law/explain";
import { inJapan, knownAt, wrongAttachment } from "@/lib/testing/guide-inputs";
import { assess } from "./assess";
import { weightOf } from "./compare";
import { disputesOf } from "./dispute-effects";
import { groundOf } from "./ground";
import type { LoadedAssessment } from "./load-assessment";

/** `day` counts from the awareness. */
type Voice = FactDraft & { readonly source: FactSource; readonly day: number };

const now = inJapan("11-20 09:00");
const LAST = 7;
const says = (by: FactSource, draft: FactDraft, day = 0): Voice => ({ ...draft, source: by, day });

/** What the law makes of voices, the oldest first, in an incident known since 9 November. */
function lawOf(voices: readonly Voice[]): LoadedAssessment {
  const entries = voices.map(({ note: _note, day, ...draft }, at) => ({
    ...draft,
    id: String(at),
    isSuperseded: false,
    recordedAt: new Date(knownAt.getTime() + day * 86_400_000),
    recordedById: null,
    supersedesId: null,
  }));
  const beside = { knownAt, counted: 0, course: entries };
  const settled = settleFacts(entries);
  return { ...assess(settled, beside, now), entries, settled, beside };
}

const WEIGHT = { not_required: 0, needs_review: 1, required: 2 } as const;
type Ids = (typeof DUTY_IDS)[number];
const dutiesOf = (voices: readonly Voice[]) =>
  new Map<Ids, Duty>(lawOf(voices).law?.duties.map((duty) => [duty.id, duty]));
const dueOf = (duty: Duty | undefined) => (duty?.clock ? lastDayOf(duty.clock) : null);

/** What of the duties the second has lost of what the first one had. */
function lostBetween(before: readonly Voice[], after: readonly Voice[]): string[] {
  const [earlier, later] = [dutiesOf(before), dutiesOf(after)];
  return DUTY_IDS.flatMap((id) => {
    const [was, is] = [earlier.get(id), later.get(id)];
    const isWeaker = WEIGHT[is?.decision ?? "not_required"] < WEIGHT[was?.decision ?? "not_required"];
    const [due, dueNow] = [dueOf(was), dueOf(is)];
    const isLater = due !== null && (dueNow === null || dueNow > due);
    return [
      ...(isWeaker ? [`${id} is ${is?.decision}`] : []),
      ...(isLater ? [`${id} is due ${dueNow}`] : []),
    ];
  });
}

const coded = Object.entries(VALUES).map(([name, values]) =>
  fc.constantFrom(...values).map((code) => codeFact(name as keyof typeof VALUES, code)),
);
const yesNo = [...YES_OR_NO, ...STATED].map((name) => fc.boolean().map((isSo) => yesNoFact(name, isSo)));
const counts = COUNTS.map((name) =>
  fc.constantFrom(0, 1, 100, 101, 1000, 1001, 5000).map((n) => countFact(name, n)),
);
const instants = INSTANTS.map((name) =>
  fc.constantFrom("11-09 22:20", "11-11 10:00", "11-19 10:00").map((at) => instantFact(name, inJapan(at))),
);
const period = fc.constantFrom(1, 5, 30).map((days) => countFact("contract.period_days", days));
const items = fc
  .subarray(["name", "partner_secret"], { minLength: 1 })
  .map((codes) => codesFact("data_items", codes));
const basis = fc.boolean().map((isSo) => yesNoFact("leak_ruled_out_basis", isSo));
const said = fc.oneof(...coded, ...yesNo, ...counts, ...instants, period, items, basis);
const source = fc.constantFrom<FactSource>("responder", "file", "reporter", "recipient", "decision");
/** Two words on one fact, or on the numbers that belong together. */
const aFact = [...coded, ...yesNo, ...counts, ...instants, period, items, basis];

describe("sources that contradict each other", () => {
  it("take no duty away, and put none off, whatever else is said", () => {
    const story = fc
      .record({
        background: fc.subarray([...wrongAttachment]),
        more: fc.array(fc.record({ draft: said, source }), { maxLength: 6 }),
        at: fc.nat(aFact.length - 1),
      })
      .chain(({ at, ...rest }) => {
        const fact = aFact[at] ?? basis;
        return fc.record({ rest: fc.constant(rest), first: fact, second: fact });
      });
    fc.assert(
      fc.property(story, ({ rest: { background, more }, first, second }) => {
        const known = [
          ...background.filter(({ name }) => name !== first.name).map((draft) => says("responder", draft)),
          ...more.map(({ draft, source: by }, day) => says(by, draft, day)),
        ];
        const [one, other] = [says("reporter", first, LAST), says("file", second, LAST)];
        const both = [...known, one, other];
        expect(lostBetween([...known, one], both)).toEqual([]);
        // Neither does the earlier voice, but for a number that is passed later: that starts its clock then.
        const isDecided = known.some(({ name, source: by }) => name === second.name && by === "decision");
        if (!isDecided && !second.name.startsWith("principals."))
          expect(lostBetween([...known, other], both)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  const few = wrongAttachment.map((draft) =>
    draft.name.startsWith("principals.") ? countFact(draft.name, 12) : draft,
  );
  const but = (...drafts: FactDraft[]) => [
    ...few.filter(({ name }) => !drafts.some((draft) => draft.name === name)),
    ...drafts,
  ];
  const special = yesNoFact("special_care_info", true);
  it.each<[string, FactDraft[], FactDraft]>([
    ["special-care information is denied", but(special), yesNoFact("special_care_info", false)],
    ["a wrongful purpose is denied", but(yesNoFact("malicious", true)), yesNoFact("malicious", false)],
    [
      "they are card numbers, or nothing of money",
      but(codeFact("financial_data", "card_number")),
      codeFact("financial_data", "none"),
    ],
    [
      "it is said to be encrypted",
      but(special, yesNoFact("encryption.key_protected", true)),
      yesNoFact("encryption.advanced", true),
    ],
    ["it is said to have stayed inside", but(special), codeFact("recipients", "internal")],
    ["it is said to have come back unread", but(special), yesNoFact("recovered_unread", true)],
    ["they are said to be companies", but(special), codeFact("information_type", "corporate_only")],
    ["it is said to be another kind of event", but(special), codeFact("event_type", "planned_deletion")],
    ["somebody says that we only carried it", but(special), codeFact("role", "courier")],
    [
      "an ordinance is said not to speak of it",
      but(codeFact("role", "administrative_organ"), yesNoFact("ordinance_special_care", true)),
      yesNoFact("ordinance_special_care", false),
    ],
    [
      "somebody says that it was known later",
      but(special),
      instantFact("discovered_at", inJapan("11-19 10:00")),
    ],
  ])("leave the report due by the same day where %s", (_what, drafts, contrary) => {
    const before = drafts.map((draft) => says("responder", draft));
    const after = [...before, says("file", contrary, LAST)];
    const [was, is] = [lawOf(before).law, lawOf(after).law];
    expect(is?.regimes[0]).toMatchObject({
      decision: "required",
      reportRequired: true,
      notifyRequired: true,
    });
    expect(is?.earliest?.on).toBe(was?.earliest?.on);
    const finals = (law: typeof is) =>
      law?.duties.filter(({ id, decision }) => id.endsWith(".final") && decision === "required");
    expect(finals(is)).toEqual(finals(was));
  });

  it("keep the reason of the one that makes the duty, and the fact itself not known", () => {
    const voices = [
      ...but(special).map((draft) => says("responder", draft)),
      says("file", yesNoFact("special_care_info", false), LAST),
    ];
    const { facts, law } = lawOf(voices);
    expect(facts.special_care_info).toBeUndefined();
    const reason = law && explain(law, "appi.category-1");
    expect(reason).toMatchObject({ key: "included", facts: [{ name: "special_care_info", value: true }] });
  });

  it("say what each of them would make of it", () => {
    const voices = [
      ...but(special).map((draft) => says("responder", draft)),
      says("file", yesNoFact("special_care_info", false), LAST),
    ];
    const [dispute, ...others] = disputesOf(lawOf(voices), now);
    expect(others).toEqual([]);
    expect(dispute?.voices.map(({ entry, changes }) => [entry.source, weightOf(changes)])).toEqual([
      ["responder", 0],
      ["file", 4],
    ]);
  });

  it("make another ground for legal with every voice", () => {
    const voices = but(codeFact("financial_data", "none")).map((draft) => says("responder", draft));
    const digits = [...voices, says("file", codeFact("financial_data", "card_last4"), 1)];
    const card = [...digits, says("recipient", codeFact("financial_data", "card_number"), 2)];
    const grounds = [voices, digits, card].map((said) => groundOf(lawOf(said)).factsHash);
    expect(new Set(grounds).size).toBe(3);
  });

  it("are weighed in a moment, however many facts they dispute", () => {
    const denied = wrongAttachment.flatMap((draft) =>
      draft.code || draft.codes || draft.instant || draft.number !== undefined
        ? []
        : [says("file", { ...draft, answer: draft.answer === "yes" ? "no" : "yes" }, 1)],
    );
    const kinds = [
      codeFact("event_type", "ransomware"),
      codeFact("information_type", "statistics"),
      codeFact("recipients", "none"),
      codeFact("role", "courier"),
      codeFact("financial_data", "gift_code"),
    ];
    const voices = [
      ...wrongAttachment.map((draft) => says("responder", draft)),
      ...denied,
      ...kinds.map((draft) => says("file", draft, 1)),
    ];
    const { readings, law } = lawOf(voices);
    expect(readings.length).toBeLessThan(1500);
    expect(law?.regimes[0]?.decision).toBe("required");
  });
});
