import { describe, expect, it } from "vitest";
import { unknownFact, yesNoFact } from "@/lib/facts/fact-draft";
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
import { heard } from "@/lib/testing/heard-guide";
import type { GuideInput } from "./guide-input";
import { guideOf } from "./guide-of";

const contained = { containment: [aContainment()] };
const day = inJapan("11-10 09:30");
const called = aRecord("call", "spoke");
const morning = { ...contained, ...decided, now: day };

describe("what comes next for the responder", () => {
  it.each<[situation: string, input: GuideInput, sentence: string]>([
    [
      "what was read is not confirmed",
      aGuideInput({ openProposals: 4 }),
      "読み取りを確かめる。確かめていないことが 4つあります。確かめたものだけを使います",
    ],
    [
      "nothing is answered yet",
      aGuideInput({ drafts: [], incident: { occurredAt: null, knownAt: null }, law: null }),
      "質問に答える。何が起きたかを、まだ記録していません",
    ],
    [
      "the awareness is not recorded",
      aGuideInput({
        drafts: wrongAttachment.filter(({ name }) => name !== "discovered_at"),
        incident: { knownAt: null },
      }),
      "質問に答える。知った時点を、まだ記録していません。期限は、そこから数えます",
    ],
    ["just recorded", aGuideInput(), "広がりを止める。広がりが止まったか、まだ分かりません"],
    [
      "still spreading",
      aGuideInput({ drafts: [...wrongAttachment, yesNoFact("still_spreading", true)] }),
      "広がりを止める。いまも広がっています。止めることから始めます",
    ],
    [
      "an action that nobody takes care of",
      aGuideInput({ containment: [aContainment({ state: "open", doneAt: null, assignedToId: null })] }),
      "「記録の保全」を進める。「記録の保全」の担当が、まだ決まっていません",
    ],
    ["contained", aGuideInput(contained), "山口さんに報告する。要約はもうできています。読んで、送るだけです"],
    [
      "somebody is at the containment",
      aGuideInput({ containment: [aContainment({ state: "open", doneAt: null })] }),
      "山口さんに報告する。要約はもうできています。読んで、送るだけです",
    ],
    [
      "no supervisor is set",
      aGuideInput({ ...contained, leadId: null }),
      "担当者に報告する。報告を届ける上司が決まっていません。管理者に決めてもらってください",
    ],
    [
      "escalated and waiting",
      aGuideInput({
        ...contained,
        escalation: anEscalation(),
        approvals: [anApproval()],
        now: inJapan("11-09 23:12"),
      }),
      "いまは、山口さんの判断を待っています。山口さんの返事を待っています。きょう 23:40 に代理へ回ります",
    ],
    [
      "asked back",
      aGuideInput({
        ...contained,
        escalation: anEscalation(),
        approvals: [anApproval({ state: "asked_back" })],
      }),
      "山口さんの質問に答える。山口さんから質問が 1つあります",
    ],
    [
      "sent back",
      aGuideInput({
        ...contained,
        escalation: anEscalation({ state: "decided" }),
        approvals: [
          anApproval({ state: "returned", decidedById: people.yamaguchi, decidedAt: inJapan("11-09 23:20") }),
        ],
      }),
      "山口さんに報告し直す。山口さんから差し戻されました。理由を読んで、報告し直します",
    ],
    ["decided, next morning", aGuideInput(morning), "次の方に電話する。まだ話せていない方が、あと 1人います"],
    [
      "a message left whose time has come",
      aGuideInput({
        ...morning,
        records: [aRecord("call", "message_left", { partyId: "p1", dueAt: inJapan("11-10 09:20") })],
      }),
      "折り返しの電話をする。折り返しの時刻 きょう 9:20 を過ぎています",
    ],
    [
      "a message left",
      aGuideInput({
        ...morning,
        records: [aRecord("call", "message_left", { partyId: "p1", dueAt: inJapan("11-10 13:00") })],
      }),
      "おわびのメールを送る。受け取った 1人に、1通ずつ送ります",
    ],
    [
      "called and written",
      aGuideInput({ ...morning, records: [called, aRecord("mail", "recipients", { count: 1 })] }),
      "削除をお願いする。まだお願いしていない方が、あと 1人います",
    ],
    [
      "the target of the report has passed",
      aGuideInput({ ...morning, now: inJapan("11-16 10:00"), records: [called] }),
      "速報を出す。速報の目安 11/13(金) を過ぎています。いまからでも報告できます",
    ],
  ])("%s", (_situation, input, sentence) => {
    expect(heard(input).next("responder")).toBe(sentence);
  });
});

describe("the whole way of a wrong attachment", () => {
  const records = [
    called,
    aRecord("mail", "recipients", { count: 1 }),
    aRecord("deletion", "deleted.signed_reply", { partyId: "p1" }),
    aRecord("authority_report", "preliminary.commission"),
    aRecord("authority_report", "final.commission"),
    aRecord("notification", "mail", { count: 1288 }),
    aRecord("sharing", "shared"),
    aRecord("publication", "not_published"),
    aRecord("measure", "verified"),
  ];
  const way = [
    "次の方に電話する",
    "おわびのメールを送る",
    "削除をお願いする",
    "速報を出す",
    "確報を出す",
    "本人に通知する",
    "社内で共有する",
    "公表するかを決める",
    "再発防止策を決める",
    "事案を閉じる",
  ];
  it.each(way.map((act, done) => [act, done] as const))("leads to %s after %i records", (act, done) => {
    const input = aGuideInput({ ...morning, records: records.slice(0, done) });
    expect(heard(input).next("responder").split("。")[0]).toBe(act);
  });

  it("is done where everything is recorded, and says what was weakest", () => {
    const all = heard(aGuideInput({ ...morning, records }));
    expect(all.step("deletion")).toBe("済み 全員の削除を確かめました(いちばん弱い根拠: 署名済みの回答)");
    expect(all.step("publish")).toBe("対象外 公表しない、と 11/10(火) に決めました");
    expect(all.step("close")).toBe("あなたの番 すべての手順が済みました");
  });

  it("leaves nothing to do once it is closed", () => {
    const closed = aGuideInput({
      ...morning,
      records,
      incident: { status: "closed", closedAt: inJapan("11-10 09:20") },
    });
    expect(heard(closed).next("responder")).toBe("この事案は閉じています");
    expect(heard(closed).next("reporter")).toBe(
      "この件の対応は終わりました。知らせてくださり、ありがとうございました",
    );
    expect(heard(closed).step("close")).toBe("済み きょう 9:20 に閉じました");
  });

  it("names what is left when it was opened again", () => {
    const again = aGuideInput({
      ...morning,
      records: records.slice(0, -1),
      incident: { reopenedAt: inJapan("11-10 09:25") },
    });
    expect(heard(again).step("close")).toBe(
      "まだ きょう 9:25 に再び開きました。あと 1つの手順が残っています",
    );
  });
});

describe("the others", () => {
  const asked = { ...contained, escalation: anEscalation(), now: inJapan("11-09 23:12") };
  it("tell the supervisor how many decisions wait", () => {
    const input = aGuideInput({
      ...asked,
      approvals: [
        anApproval(),
        anApproval({ subjectKind: "call-timing" }),
        anApproval({ subjectKind: "prepare-report" }),
      ],
    });
    expect(heard(input).next("supervisor")).toBe("判断を 3つ、お願いします");
  });
  it("tell the deputy when it fell to them", () => {
    const fell = anEscalation({ fellAt: inJapan("11-09 23:40") });
    const input = aGuideInput({
      ...asked,
      escalation: fell,
      approvals: [anApproval({ askedOfId: people.okada })],
      now: inJapan("11-09 23:45"),
    });
    expect(guideOf(input).next.supervisor.values.who).toBe(people.okada);
    expect(heard(input).step("escalate")).toBe(
      "判断待ち きょう 23:40 に代理の 岡田さんへ移りました。返事を待っています",
    );
  });
  it("tell legal what to confirm, and what changed since", () => {
    expect(heard(aGuideInput(contained)).next("legal")).toBe(
      "判定を確かめる。報告の義務があります。法務の確認がまだです",
    );
    const changed = aGuideInput({ confirmed: aConfirmation({ at: day, decision: "not_required" }) });
    expect(heard(changed).next("legal")).toBe("判定を確かめる。判定が変わりました: 報告は不要 → 報告が必要");
  });
  it("tell the reporter who goes on", () => {
    expect(heard(aGuideInput()).next("reporter")).toBe(
      "報告を受け取りました。次は鈴木さんが進めます。メールは消さずにお待ちください",
    );
  });
  it("tell management what is late, and nothing else", () => {
    expect(heard(aGuideInput()).next("management")).toBe("いま、することはありません");
    const late = aGuideInput({ ...morning, now: inJapan("11-16 10:00"), records: [called] });
    expect(heard(late).next("management")).toBe(
      "「当局に報告する」が遅れています。速報の目安 11/13(金) を過ぎています。いまからでも報告できます",
    );
  });
});

describe("other kinds of incidents", () => {
  it("ask nobody for deletion where nobody who found a stick is known", () => {
    const drafts = wrongAttachment.filter(
      ({ name }) => !name.startsWith("recipients") && name !== "event_type",
    );
    const lost = heard(
      aGuideInput({ drafts: [...drafts, { name: "event_type", answer: "yes", code: "lost" }] }),
    );
    expect(lost.step("call")).toBe("対象外 受け取った方を特定できません");
    expect(lost.step("deletion")).toBe("対象外 受け取った方を特定できません");
  });
  it("tell the owner of a secret where no person is concerned", () => {
    const drafts = [
      ...wrongAttachment.filter(({ name }) => !/principals|information_type|data_items/.test(name)),
      { name: "information_type", answer: "yes", code: "confidential_non_personal" } as const,
    ];
    const secret = heard(aGuideInput({ drafts }));
    expect(secret.step("partner")).toBe("あなたの番 秘密の持ち主の会社に、契約を確かめて連絡します");
    expect(secret.step("scope")).toBe("対象外 個人の情報を含まないと確かめました");
    expect(secret.step("report")).toBe("対象外 個人の情報を含まないと確かめました");
    expect(heard(aGuideInput()).step("partner")).toBeUndefined();
  });
  it("keep the report where the number of people is not known", () => {
    const drafts = [
      ...wrongAttachment.filter(({ name }) => !name.startsWith("principals")),
      unknownFact("principals.max"),
    ];
    const open = heard(aGuideInput({ drafts, ...morning }));
    expect(open.step("report")).toBe(
      "あなたの番 義務はまだ決まりませんが、軽くなりません。目安は 11/11(水) から 11/13(金) までです",
    );
    expect(open.step("law")).toBe(
      "確認待ち 結論が変わりうる問いが、あと 1つあります。次は「本人の数(最大)」です。その間は、おそれありとして扱います",
    );
  });
  it("leave a report that seems not to be needed until legal confirms", () => {
    const drafts = wrongAttachment.map((draft) =>
      draft.name.startsWith("principals") ? { ...draft, number: 3 } : draft,
    );
    expect(heard(aGuideInput({ drafts, ...morning })).step("report")).toBe(
      "確認待ち 報告は要らない見込みです。法務が確かめるまで、残しておきます",
    );
    const confirmed = aConfirmation({ at: day, decision: "not_required" });
    expect(heard(aGuideInput({ drafts, ...morning, confirmed })).step("report")).toBe(
      "対象外 報告は要らない、と法務が確かめました",
    );
  });
});

it("cites the guideline for what comes first", () => {
  expect(heard(aGuideInput()).cites("responder")).toBe("3-5-2");
});
