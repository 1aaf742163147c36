import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unknownFact } from "@/lib/facts/fact-draft";
import {
  aConfirmation,
  aContainment,
  aGuideInput,
  anApproval,
  aRecord,
  decided,
  inJapan,
  people,
  wrongAttachment,
} from "@/lib/testing/guide-inputs";
import { heard } from "@/lib/testing/heard-guide";
import type { GuideInput, LegalConfirmation } from "./guide-input";
import { guideOf } from "./guide-of";
import type { StepId } from "./steps";

const few = wrongAttachment.map((draft) =>
  draft.name.startsWith("principals") ? { ...draft, number: 3 } : draft,
);
const uncounted = [
  ...wrongAttachment.filter(({ name }) => !name.startsWith("principals")),
  unknownFact("principals.max"),
];
const under = { containment: [aContainment()], ...decided, now: inJapan("11-10 14:00") };
const of = (wishes: Parameters<typeof aGuideInput>[0]) => aGuideInput({ ...under, ...wishes });
const lowered = aConfirmation({ decision: "not_required", isDeparture: true });
const raised = aConfirmation({ isDeparture: true });
const free = aConfirmation({ decision: "not_required" });
const asked = anApproval({
  subjectKind: "determination",
  preparedById: people.mori,
  isOfEscalation: false,
  dueAt: null,
});

describe("what legal decided", () => {
  it.each<[situation: string, input: GuideInput, said: Partial<Record<StepId, string>>]>([
    [
      "the report is confirmed",
      of({ confirmed: aConfirmation() }),
      {
        law: "済み きょう 10:12 に 森さんが確かめました",
        report: "あなたの番 速報の目安は 11/11(水) から 11/13(金) までです",
      },
    ],
    [
      "it departs from the rules, and a second person is asked",
      of({ isDeterminationAsked: true, approvals: [...decided.approvals, asked] }),
      {
        law: "判断待ち 法務の判断が、承認を待っています。承認されるまで、義務は軽くなりません",
        report: "あなたの番 速報の目安は 11/11(水) から 11/13(金) までです",
        notify: "あなたの番 1,288人に、分かったことからお知らせします",
      },
    ],
    [
      "the second person asks back",
      of({
        isDeterminationAsked: true,
        approvals: [...decided.approvals, { ...asked, state: "asked_back" }],
      }),
      { law: "法務の番 山口さんから質問が 1つあります" },
    ],
    [
      "the second person returned it",
      of({ isDeterminationReturned: true }),
      { law: "法務の番 法務の判断が差し戻されました。理由を読んで、判断し直します" },
    ],
    [
      "the departure was approved",
      of({ confirmed: lowered }),
      {
        law: "済み きょう 10:12 に、法務が理由を付けて判断しました",
        report: "対象外 報告は要らない、と法務が確かめました",
        notify: "対象外 通知の義務に当たらない、と確かめました",
      },
    ],
    [
      "a fact changed after that",
      of({ confirmed: { ...lowered, isOutdated: true, changed: ["recovered_unread"] } }),
      {
        law: "法務の番 確かめたあとで「見られる前にすべて回収した」が変わりました。もう一度、確かめます",
        report: "あなたの番 速報の目安は 11/11(水) から 11/13(金) までです",
        notify: "あなたの番 1,288人に、分かったことからお知らせします",
      },
    ],
    [
      "several facts changed, or people were counted",
      of({ confirmed: aConfirmation({ isOutdated: true, changed: ["malicious", "recipients", "role"] }) }),
      { law: "法務の番 確かめたあとで「悪意のある人の関わり」など 3つが変わりました。もう一度、確かめます" },
    ],
    [
      "something changed that is no fact",
      of({ confirmed: aConfirmation({ isOutdated: true }) }),
      { law: "法務の番 確かめたあとで、もとになった事実かルールが変わりました。もう一度、確かめます" },
    ],
    [
      "no report is needed, and legal says so",
      of({ drafts: few, confirmed: free }),
      { report: "対象外 報告は要らない、と法務が確かめました" },
    ],
    [
      "no report is needed, and legal wants one all the same",
      of({ drafts: few, confirmed: { ...free, isVoluntary: true } }),
      {
        law: "済み きょう 10:12 に 森さんが確かめました",
        report: "あなたの番 義務ではありませんが、任意の報告をする、と法務が決めました",
      },
    ],
    [
      "the voluntary report was made",
      of({
        drafts: few,
        confirmed: { ...free, isVoluntary: true },
        records: [aRecord("authority_report", "preliminary.commission")],
      }),
      { report: "済み 11/10(火) に任意の報告をしました" },
    ],
    [
      "the rules ask for nothing, and legal raises it",
      of({ drafts: few, confirmed: raised }),
      {
        law: "済み きょう 10:12 に、法務が理由を付けて判断しました",
        report: "あなたの番 速報の目安は 11/11(水) から 11/13(金) までです",
      },
    ],
    [
      "the rules leave it open, and legal raises it",
      of({ drafts: uncounted, confirmed: raised }),
      { report: "あなたの番 速報の目安は 11/11(水) から 11/13(金) までです" },
    ],
    [
      "the rules leave it open, and legal lowered something else",
      of({ drafts: uncounted, confirmed: { ...lowered, decision: "needs_review", notify: "needs_review" } }),
      {
        report:
          "あなたの番 義務はまだ決まりませんが、軽くなりません。目安は 11/11(水) から 11/13(金) までです",
      },
    ],
  ])("%s", (_situation, input, said) => {
    const aloud = heard(input);
    for (const [step, sentence] of Object.entries(said)) expect(aloud.step(step as StepId)).toBe(sentence);
  });

  it("says to legal what to do, and waits for whoever was asked", () => {
    const input = of({ confirmed: { ...lowered, isOutdated: true, changed: ["recovered_unread"] } });
    expect(heard(input).next("legal")).toBe(
      "判定を確かめる。確かめたあとで「見られる前にすべて回収した」が変わりました。もう一度、確かめます",
    );
    const waiting = of({ isDeterminationAsked: true, approvals: [...decided.approvals, asked] });
    expect(heard(waiting).next("supervisor")).toBe("判断を 1つ、お願いします");
    // Until somebody approved, what the rules ask for goes on.
    expect(heard(waiting).next("legal")).toContain("速報を出す");
    expect(heard(of({ drafts: few, confirmed: { ...free, isVoluntary: true } })).next("legal")).toBe(
      "任意の報告をする。義務ではありませんが、任意の報告をする、と法務が決めました",
    );
  });
});

const anyConfirmation: fc.Arbitrary<LegalConfirmation> = fc
  .record({
    decision: fc.constantFrom("required", "not_required", "needs_review"),
    notify: fc.constantFrom("required", "not_required", "needs_review"),
    isDeparture: fc.boolean(),
    isVoluntary: fc.boolean(),
    isOutdated: fc.boolean(),
    changed: fc.subarray(["malicious", "recipients"]),
  })
  .map((wishes) => aConfirmation(wishes as Partial<LegalConfirmation>));
const drafts = fc.constantFrom(wrongAttachment, few, uncounted, []);
const OFF = ["not-applicable", "done"];
const tells = (input: GuideInput) =>
  guideOf(input).steps.filter(({ step }) => step === "report" || step === "notify");

describe("whatever legal decided before", () => {
  it("counts for nothing once its facts have changed", () => {
    fc.assert(
      fc.property(anyConfirmation, drafts, (confirmed, known) => {
        const stale = of({ drafts: known, confirmed: { ...confirmed, isOutdated: true } });
        expect(tells(stale)).toEqual(tells(of({ drafts: known })));
        expect(guideOf(stale).steps.find(({ step }) => step === "law")?.state).toBe("turn");
      }),
    );
  });

  it("ends a duty only by saying so itself, of a departure or of what the rules say too", () => {
    fc.assert(
      fc.property(anyConfirmation, drafts, (confirmed, known) => {
        const input = of({ drafts: known, confirmed });
        const before = tells(of({ drafts: known }));
        for (const [at, step] of tells(input).entries()) {
          if (!OFF.includes(step.state) || OFF.includes(before[at]?.state ?? "")) continue;
          const said = step.step === "report" ? confirmed.decision : confirmed.notify;
          expect([said, confirmed.isOutdated]).toEqual(["not_required", false]);
        }
      }),
    );
  });
});
