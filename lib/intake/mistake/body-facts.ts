import type { Place } from "../intake-error";
import { DISEASE } from "../tables/column-values";
import { looksLikeCardNumber } from "../tables/number-checks";

const LABELLED = /^[\s・■●◆*-]*([^:：\s][^:：]{0,24})[:：]\s*(\S.*)$/;
const HEALTH =
  /^(?:既往歴|病歴|病名|傷病名|診断名|持病|服薬|処方薬?|障が?害(?:等級|名|者手帳)|(?:健診|健康診断|検査)結果|アレルギー)/;
const CARD = /カード(?:番号|no|ナンバー)|クレジット/i;
const LOGIN = /ログイン|ユーザー?(?:id|名)|会員id|login|user ?(?:id|name)|^id$/i;
const PASSWORD = /パスワード|password|暗証番号|^pw$/i;
const SOMEBODY =
  /[\p{Script=Han}]{1,4}[\s　]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{0,5}(?:様|さん|氏)/u;
const NOBODY = /(?:お客|皆|各|患者|会員|利用者)(?:様|さん)/g;

// An illness that is spoken of, and not had.
const TOPIC = new RegExp(
  `(?:${DISEASE.source})[^。、]{0,8}?(?:セミナー|講演|講座|勉強会|研究|学会|資料|冊子|パンフレット|対策|予防|啓発|製品|治験|保険|商品|サービス|検診|市場|記事|書籍|外来|ガイドライン)`,
  "g",
);

export type BodyFacts = { readonly specialCare: Place | undefined; readonly propertyRisk: Place | undefined };

/** Health and money in the text of a mail, only where a label or a person beside it says that it is somebody's. */
export function readBodyFacts(text: string, place: Place): BodyFacts {
  let specialCare: Place | undefined;
  let propertyRisk: Place | undefined;
  let login = false;
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = raw.length > 2000 ? "" : raw.normalize("NFKC");
    const here = { ...place, line: index + 1 };
    const [, label = "", value = ""] = LABELLED.exec(line) ?? [];
    if (
      HEALTH.test(label) ||
      (DISEASE.test(line.replace(TOPIC, "")) && SOMEBODY.test(line.replace(NOBODY, "")))
    )
      specialCare ??= here;
    if (CARD.test(label || line) && (line.match(/\d[\d -]{12,22}\d/g) ?? []).some(looksLikeCardNumber))
      propertyRisk ??= here;
    login ||= LOGIN.test(label);
    // A password alone opens the attachment of the mail before it, as people here send them.
    if (login && PASSWORD.test(label) && isReadable(value)) propertyRisk ??= here;
  });
  return { specialCare, propertyRisk };
}

/** 「ご登録時のもの」, a row of stars and a link to set one are no passwords. */
const isReadable = (value: string) =>
  /^[\x21-\x7e]{4,64}$/.test(value.trim()) && !/^(?:[*•.-]+$|https?:)/.test(value.trim());
