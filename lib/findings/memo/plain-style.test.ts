import { describe, expect, test } from "vitest";
import { law } from "@/lib/i18n/messages/law";
import { lawRegimes } from "@/lib/i18n/messages/law-regimes";
import { lawRules } from "@/lib/i18n/messages/law-rules";
import { plainStyle } from "./plain-style";

/** Every text below a key of that name. */
function textsBelow(texts: unknown, key: string, isBelow = false): string[] {
  if (typeof texts === "string") return isBelow ? [texts] : [];
  if (typeof texts !== "object" || texts === null) return [];
  return Object.entries(texts).flatMap(([name, one]) => textsBelow(one, key, isBelow || name === key));
}

const sentences = [
  ...textsBelow(lawRules.ja, "because"),
  ...textsBelow(lawRegimes.ja, "because"),
  ...Object.values(law.ja.contradictions),
  ...Object.values(law.ja.moved),
  law.ja.notGazetted,
  law.ja.otherReading,
];

describe("the sentences of the rules in a memo", () => {
  test("are all in the style of a memo", () => {
    expect(sentences.length).toBeGreaterThan(200);
    const polite = sentences.map(plainStyle).filter((text) => /です|ます|ません|ました|ください/.test(text));
    expect(polite).toEqual([]);
  });

  test.each([
    ["1,288人で、千人を超えます", "1,288人で、千人を超える。"],
    ["個人データです", "個人データである。"],
    ["漏えいに当たりません", "漏えいに当たらない。"],
    ["高度な暗号化はされていません", "高度な暗号化はされていない。"],
    ["だれでも見られる状態になりました", "だれでも見られる状態になった。"],
    [
      "リスクが考えにくく、通知は不要です。記録は残します",
      "リスクが考えにくく、通知は不要である。記録は残す。",
    ],
    [
      "公開されたことと、見られる前の回収とは両立しません。回収とは扱いません",
      "公開されたことと、見られる前の回収とは両立しない。回収とは扱わない。",
    ],
    ["義務はありませんが、委員会への報告に努めます", "義務はないが、委員会への報告に努める。"],
    [
      "不正の目的はないとされていますが、侵入などがあります。法務の確認が必要です",
      "不正の目的はないとされているが、侵入などがある。法務の確認が必要である。",
    ],
    [
      "営業秘密に当たるかもしれません。早い回収が、秘密としての管理を守ります",
      "営業秘密に当たるかもしれない。早い回収が、秘密としての管理を守る。",
    ],
    ["第三者提供の決まり(27条)は別に確かめてください", "第三者提供の決まり(27条)は別に確かめること。"],
    ["見つかりました", "見つかった。"],
    ["社外の人に届きました", "社外の人に届いた。"],
  ])("%s", (polite, plain) => {
    expect(plainStyle(polite)).toBe(plain);
  });
});
