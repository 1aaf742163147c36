import { describe, expect, test } from "vitest";
import { contentHash } from "@/lib/approvals/content-hash";
import { type DocumentContent, documentContent, textsOf } from "@/lib/documents/document-content";
import {
  codeFact,
  countFact,
  type FactDraft,
  instantFact,
  unknownFact,
  yesNoFact,
} from "@/lib/facts/fact-draft";
import { inJapan, wrongAttachment } from "@/lib/testing/guide-inputs";
import { aSnapshot } from "@/lib/testing/memo-snapshots";
import { memoOf } from "./memo";

const knownAt = inJapan("11-10 09:20");
const without = (...names: string[]) => wrongAttachment.filter(({ name }) => !names.includes(name));
const list = [...without("discovered_at"), yesNoFact("opened", true), codeFact("from_database", "yes")];
const few = [
  ...without("discovered_at", "principals.known", "principals.max"),
  countFact("principals.known", 10),
  countFact("principals.max", 10),
];

const said = (memo: DocumentContent) => textsOf({ content: memo, signatures: [] }).join("\n");
const row = (memo: DocumentContent, first: string) =>
  memo.blocks.flatMap((one) => (one.kind === "table" ? one.rows : [])).find(([name]) => name === first);

describe("a memo for 1,288 people", () => {
  const snapshot = aSnapshot({
    facts: [...list, yesNoFact("privacy_mark", true)],
    knownAt,
    department: "営業所",
    counted: { principals: 1288, recipients: 1 },
  });
  const memo = memoOf(snapshot);

  test("has its twelve parts in their order", () => {
    const headings = memo.blocks.flatMap((one) =>
      one.kind === "heading" && one.level === 1 ? [one.text] : [],
    );
    expect([memo.head.title, ...headings]).toEqual([
      "① 番号・作成者・確認者・時点",
      "② 知った時点と部署",
      "③ 事実と出所",
      "④ 情報の種類",
      "⑤ 漏えい・滅失・毀損・おそれ",
      "⑥ 規則7条の類型",
      "⑦ 例外",
      "⑧ 他の制度",
      "⑨ 結論と期限",
      "⑩ 反対の見方",
      "⑪ 結論が変わる条件",
      "⑫ 承認、固定した数値、規則の版",
    ]);
  });

  test("says what, why and by when", () => {
    expect(memo.lead).toBe("個人情報保護委員会等への報告が必要である。本人への通知も必要である。");
    for (const sentence of [
      "令和8年11月10日(火) 9:20に営業所が知った。期間は、この日を1日目として数える。",
      "名簿やシステムから出した情報であり、個人データに当たる(法16条3項、ガイドライン2-6、Q&A 6-10)。",
      "相手方が開いており、後の削除によっても漏えいに当たることは変わらない。",
      "本人は1,288人で1,000人を超え、規則7条4号に該当する。",
      "1号から3号に当たる事実は見つかっていない。",
      "速報の目安は令和8年11月12日(木)から11月14日(土)まで、確報の期限は令和8年12月9日(水)である。",
      "プライバシーマークの事故報告は別に必要と判断した。",
    ])
      expect(said(memo)).toContain(sentence);
  });

  test("takes each category by itself, with its text", () => {
    expect(row(memo, "1号 要配慮個人情報を含む")).toEqual([
      "1号 要配慮個人情報を含む",
      "該当しない",
      "要配慮個人情報は含まれない。",
      "規則7条1号\nガイドライン2-3",
    ]);
    expect(row(memo, "4号 千人を超える")?.slice(1, 3)).toEqual(["該当する", "1,288人で、千人を超える。"]);
    expect(row(memo, "2号 財産的被害のおそれ")?.[1]).toBe("該当しない");
    expect(row(memo, "3号 不正の目的のおそれ")?.[1]).toBe("該当しない");
  });

  test("gives every fact its source and time", () => {
    expect(row(memo, "含まれる項目")).toEqual([
      "含まれる項目",
      "氏名、住所、電話番号",
      "対応者(長谷 圭吾)",
      "令和8年11月10日 9:20",
    ]);
    expect(row(memo, "名簿から数えた本人の数")?.slice(0, 2)).toEqual(["名簿から数えた本人の数", "1,288人"]);
  });

  test("says of what the organisation is that its settings say so", () => {
    const house = {
      ...snapshot,
      lawFacts: { ...snapshot.lawFacts, privacy_mark: true, sector: "none" },
      ofHouse: ["privacy_mark", "sector"],
    };
    expect(row(memoOf(house), "業種")).toEqual([
      "業種",
      "どれでもない",
      "組織の設定",
      "令和8年11月13日 9:20",
    ]);
  });

  test("is the same whenever it is made of the same, and holds nothing but JSON", () => {
    expect(contentHash(memoOf(structuredClone(snapshot))).equals(contentHash(memo))).toBe(true);
    expect(documentContent.parse(JSON.parse(JSON.stringify(memo)))).toEqual(memo);
    expect(
      contentHash(memoOf({ ...snapshot, opposing: "数え方に争いがある。" })).equals(contentHash(memo)),
    ).toBe(false);
  });
});

describe("a memo for no report", () => {
  test("after a recovery that nobody looked before says who confirms that, and what would end it", () => {
    const facts = list.filter(({ name }) => name !== "recovered_unread" && name !== "opened");
    const recovered = {
      ...yesNoFact("recovered_unread", true),
      source: "recipient",
      recordedBy: null,
    } as const;
    const memo = memoOf(
      aSnapshot({ facts: [...facts, recovered], knownAt, reason: "署名済みの回答と記録が一致した。" }),
    );
    const text = said(memo);
    expect(memo.lead).toBe("個人情報保護委員会等への報告及び本人への通知は要しない。");
    expect(text).toContain("見られる前の回収は、受け取った方による(令和8年11月10日(火) 9:20に記録)。");
    expect(text).toContain(
      "第三者に見られる前にすべて回収した場合に当たり、漏えいに該当しない(ガイドライン3-5-1-2、Q&A 6-1)。",
    );
    expect(text).toContain("確認できない宛先が1つでも残れば、この結論は採らない。");
    expect(text).toContain("よって法26条の報告と通知の義務は生じない。");
    expect(text).toContain("署名済みの回答と記録が一致した。");
  });

  test("for ten people says that none of the four applies, and what would have it judged again", () => {
    const memo = memoOf(
      aSnapshot({
        facts: [...few, yesNoFact("opened", true), yesNoFact("privacy_mark", true)],
        knownAt,
        reason: "類型に当たらない。",
      }),
    );
    const text = said(memo);
    expect(text).toContain(
      "開封はあったが、人数は最大10人で、要配慮個人情報、財産的被害のおそれ、不正の目的のいずれも認められない。",
    );
    expect(text).toContain("よって法26条の報告と通知の義務は生じない。");
    expect(text).toContain("プライバシーマークの事故報告は別に必要と判断した。");
    expect(text).toContain("任意の報告は行わない。");
    expect(text).toContain("次の事実が出たら判定し直す: 開封の申し出、人数の増加、悪用の連絡。");
  });

  test("with a voluntary one says so at its head and why", () => {
    const memo = memoOf(
      aSnapshot({
        facts: few,
        knownAt,
        reason: "類型に当たらない。",
        voluntary: { reason: "取引先への影響が大きいため。" },
      }),
    );
    expect(memo.lead).toBe("報告の義務は生じないが、任意の報告を行う。本人への通知は要しない。");
    expect(said(memo)).toContain("任意の報告は、次の理由により行う。\n取引先への影響が大きいため。");
  });

  test("after the entrustor was told says that this released it", () => {
    const facts = [
      ...without("discovered_at", "role"),
      codeFact("role", "entrustee"),
      instantFact("entrustor_notified_at", inJapan("11-11 10:00")),
    ];
    expect(said(memoOf(aSnapshot({ facts, knownAt, reason: "委託元に知らせた。" })))).toContain(
      "委託元への通知により免除されるため、法26条の報告と通知の義務は生じない。",
    );
  });
});

describe("a memo that departs from the rules", () => {
  const decisions = {
    "appi.preliminary": "not_required",
    "appi.final": "not_required",
    "appi.notification": "not_required",
  } as const;
  const memo = memoOf(
    aSnapshot({
      facts: list,
      knownAt,
      decisions,
      reason: "受け取った方は委託先であり、外部に当たらない。",
      opposing: "委託の範囲に含まれないとの見方がある。",
    }),
  );
  const text = said(memo);

  test("names each duty with both decisions, the reason, and that it waits for a second person", () => {
    expect(text).toContain(
      "速報(委員会・大臣)は、規則の判定では「必要」であるが、法務は「不要」と決定した。",
    );
    expect(row(memo, "確報(委員会・大臣)")).toEqual(["確報(委員会・大臣)", "必要", "不要", "―"]);
    expect(text).toContain("受け取った方は委託先であり、外部に当たらない。");
    expect(text).toContain("義務を軽くする決定であり、作成した者とは別の者が承認するまで効力を持たない。");
    expect(text).toContain("委託の範囲に含まれないとの見方がある。");
  });

  test("never says that the rules free from the duty", () => {
    expect(text).not.toContain("よって法26条");
    expect(memo.lead).toBe("個人情報保護委員会等への報告及び本人への通知は要しない。");
  });
});

describe("a memo of what is not settled", () => {
  test("leaves open what legal leaves open, and lists the questions whose answers would settle it", () => {
    const facts = [
      ...without("discovered_at", "principals.known", "principals.max", "special_care_info"),
      unknownFact("special_care_info"),
    ];
    const memo = memoOf(aSnapshot({ facts, knownAt }));
    const text = said(memo);
    expect(memo.lead).toBe("報告の要否は、まだ決めていない。決まるまで、義務があるものとして扱う。");
    expect(text).toContain("1号及び4号に該当するかは決まっていない。");
    expect(text).toContain("まだ分からない事実\n要配慮個人情報");
    expect(text).toContain("「最大で何人の情報ですか」 ― 結論が変わることがある。");
  });

  test("says that no day can be counted where nobody said when it was known", () => {
    const text = said(memoOf(aSnapshot({ facts: list, knownAt: null, takenAt: knownAt })));
    expect(text).toContain("社内で最初に知った日時は、まだ記録されていない。");
    expect(text).toContain("期限は、知った日時が記録されるまで計算できない。");
  });

  test("takes the most there can be, and says that it does", () => {
    const facts: FactDraft[] = [
      ...without("discovered_at", "principals.known", "principals.max"),
      countFact("principals.known", 200),
      countFact("principals.max", 3000),
    ];
    expect(said(memoOf(aSnapshot({ facts, knownAt })))).toContain(
      "本人の数は確定していないが、その場合は最大の数による。最大は3,000人で1,000人を超え、規則7条4号に該当する。",
    );
  });
});

test("a memo holds nothing that somebody typed but what legal typed into it, and no polite ends", () => {
  const facts = list.map((fact) => ({ ...fact, note: "佐藤花子 様の電話番号" }));
  const text = said(memoOf(aSnapshot({ facts, knownAt })));
  expect(text).not.toContain("佐藤");
  const polite = text.split("\n").filter((line) => /(です|ます|ません)。/.test(line));
  expect(polite).toEqual([]);
});
