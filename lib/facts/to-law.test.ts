import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/law/evaluate";
import { inJapan, knownAt, settledFacts, wrongAttachment } from "@/lib/testing/guide-inputs";
import { codeFact, countFact, unknownFact, yesNoFact } from "./fact-draft";
import { toLaw } from "./to-law";

const beside = { knownAt, counted: 0 };

describe("the facts as the law reads them", () => {
  it("are taken over by name, each with its value", () => {
    expect(toLaw(settledFacts(wrongAttachment), beside)).toMatchObject({
      event_type: "misdirected_message",
      information_type: "personal_data",
      financial_data: "none",
      special_care_info: false,
      malicious: "no",
      role: "controller",
      recipients: "external",
      "principals.known": 1288,
      "principals.max": 1288,
      discovered_at: knownAt,
    });
  });

  it.each([
    ["not known", [unknownFact("special_care_info")]],
    [
      "contradicted",
      [
        yesNoFact("special_care_info", true),
        { ...yesNoFact("special_care_info", false), source: "file" as const },
      ],
    ],
  ])("leave out what is %s", (_why, drafts) => {
    expect(toLaw(settledFacts(drafts), beside).special_care_info).toBeUndefined();
  });

  it("keep a suspicion apart from a yes", () => {
    expect(toLaw(settledFacts([codeFact("malicious", "suspected")]), beside).malicious).toBe("suspected");
    expect(toLaw(settledFacts([yesNoFact("malicious", true)]), beside).malicious).toBe("yes");
  });

  it("leave out a code that the law does not know", () => {
    expect(toLaw(settledFacts([codeFact("event_type", "a-new-kind")]), beside).event_type).toBeUndefined();
  });

  it("raise a stated number to what was counted, and never lower it", () => {
    const stated = (number: number) => settledFacts([countFact("principals.known", number)]);
    expect(toLaw(stated(3), { ...beside, counted: 5 })["principals.known"]).toBe(5);
    expect(toLaw(stated(9), { ...beside, counted: 5 })["principals.known"]).toBe(9);
    expect(toLaw(settledFacts([]), { ...beside, counted: 5 })["principals.known"]).toBe(5);
  });

  it("take the greatest of contradicting numbers, and none of them as the most, until somebody decides", () => {
    const stated = [countFact("principals.known", 1288), countFact("principals.max", 1288)];
    const listed = [countFact("principals.known", 31), countFact("principals.max", 31)].map((draft) => ({
      ...draft,
      source: "file" as const,
    }));
    const torn = toLaw(settledFacts([...stated, ...listed]), { ...beside, counted: 31 });
    expect([torn["principals.known"], torn["principals.max"]]).toEqual([1288, undefined]);
    const ended = { ...countFact("principals.known", 31), source: "decision" as const };
    // A decision on what is known stands, though how many it is at most is still torn.
    const half = toLaw(settledFacts([...stated, ...listed, ended]), { ...beside, counted: 35 });
    expect([half["principals.known"], half["principals.max"]]).toEqual([31, undefined]);
    const most = { ...countFact("principals.max", 31), source: "decision" as const };
    expect(
      toLaw(settledFacts([...stated, ...listed, ended, most]), { ...beside, counted: 31 }),
    ).toMatchObject({
      "principals.known": 31,
      "principals.max": 31,
    });
  });

  it("let a decision on the number stand against the count", () => {
    const decided = settledFacts([{ ...countFact("principals.known", 1288), source: "decision" }]);
    expect(toLaw(decided, { ...beside, counted: 1305 })["principals.known"]).toBe(1288);
  });

  it("take the day of awareness from the incident where no fact says it", () => {
    expect(toLaw(settledFacts([]), { ...beside, knownAt: inJapan("11-10 09:20") }).discovered_at).toEqual(
      inJapan("11-10 09:20"),
    );
  });

  it.each([
    ["its marking was asked about", yesNoFact("secret_marking", true)],
    [
      "it is among the items",
      { name: "data_items" as const, answer: "yes" as const, codes: ["partner_secret"] },
    ],
    ["the information is no person's", codeFact("information_type", "confidential_non_personal")],
  ])("speak of a partner's secret where %s", (_why, draft) => {
    expect(toLaw(settledFacts([draft]), beside).partner_secret).toBe(true);
    expect(toLaw(settledFacts([]), beside).partner_secret).toBeUndefined();
  });
});

describe("not knowing", () => {
  const WEIGHT = { not_required: 0, needs_review: 1, required: 2 };
  const weightOf = (given: Parameters<typeof settledFacts>[0], counted = 0) =>
    Math.max(
      ...evaluate(toLaw(settledFacts(given), { ...beside, counted }), "2026-11-09").regimes.map(
        ({ decision }) => WEIGHT[decision],
      ),
    );
  const people = fc.record({ known: fc.nat(3000), more: fc.option(fc.nat(3000)) });

  it("never weakens a duty where a list or another person says another number of people", () => {
    const say = ({ known, more }: { known: number; more: number | null }, source: "responder" | "file") => [
      { ...countFact("principals.known", known), source },
      {
        ...(more === null ? unknownFact("principals.max") : countFact("principals.max", known + more)),
        source,
      },
    ];
    const others = wrongAttachment.filter(({ name }) => !name.startsWith("principals"));
    fc.assert(
      fc.property(people, people, fc.nat(3000), (said, listed, counted) => {
        const [one, other] = [say(said, "responder"), say(listed, "file")];
        const both = weightOf([...others, ...one, ...other], counted);
        const isAgreed = said.known === listed.known;
        // Who knows the same number and the most beside it contradicts nobody who does not know the most.
        if (!isAgreed || said.more !== null)
          expect(both).toBeGreaterThanOrEqual(weightOf([...others, ...one], counted));
        if (!isAgreed || listed.more !== null)
          expect(both).toBeGreaterThanOrEqual(weightOf([...others, ...other], counted));
      }),
    );
  });
  const facts = fc.subarray([...wrongAttachment], { minLength: 1 });

  it("never turns an open report into none", () => {
    fc.assert(
      fc.property(facts, fc.nat(), (drafts, pick) => {
        const chosen = drafts[pick % drafts.length];
        if (!chosen) return;
        const unknown = drafts.map((draft) => (draft === chosen ? unknownFact(draft.name) : draft));
        const decisionOf = (given: typeof drafts) =>
          Math.max(
            ...evaluate(toLaw(settledFacts(given), beside), "2026-11-09").regimes.map(
              ({ decision }) => WEIGHT[decision],
            ),
          );
        if (decisionOf(unknown) === 0) expect(decisionOf(drafts)).toBe(0);
      }),
    );
  });
});
