import { foldName } from "../tables/fold-values";
import { isGivenName } from "./given-names";
import { isRoleWord } from "./role-words";
import { isSurname, surnameAtStart } from "./surnames";

const ORGANISATION =
  /株式会社|有限会社|合同会社|合資会社|財団|社団|法人|組合|協会|連盟|学会|機構|省$|庁$|役所|役場|病院|医院|クリニック|薬局|大学|学校|学園|幼稚園|保育園|銀行|信金|信用金庫|証券|保険|電力|ガス$|商事|商会|商店|工業|産業|製作所|建設|不動産|物産|運輸|ホテル|新聞|出版|放送|ホールディングス|システムズ?|サービス|グループ|センター|サポート|ショップ|ストア|カンパニー|オンライン|ニュース|クラブ|チーム|委員会|事務局|事業|部門|担当|窓口|受付|営業|総務|経理|人事|広報|法務|企画|開発|管理|技術|購買|情報|代表|各位|皆様|御中|お客様|お客さま|匿名|様方|関係者|募集|採用|通信|案内|問合|問い合|お知らせ|配信|自動|管理者|電機|電気|電器|電子|製菓|製薬|製紙|製鋼|建築|建材|設計|塗装|塗料|酒造|水産|印刷|自動車|運送|倉庫|物流|農園|薬品|食品|化学|鉄工|工務|精機|精密|機械|金属|木材|石油|石材|興業|観光|旅館|交通|歯科|内科|外科|眼科|小児科|皮膚科|産婦人科|整骨|接骨|美容|理容|県$|市長|町長|後援会|同窓会|保護者会|自治会/;
const DEPARTMENT = /.{2}[部課係室局店社院校園所会]$/;
// Which shape of a character is meant, and marks that are not seen.
const SELECTORS =
  /[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2060}-\u{2069}\u{feff}]/gu;
const KANJI = /^[\p{Script=Han}々〆ヶ]+$/u;
const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・]+$/u;
const LATIN = /^[\p{Script=Latin}'’.-]+$/u;

/**
 * Whether a name shown with an address is a person's: 「中村 和也」「株式会社サンプル 田中」 yes, 「営業部」
 * 「サポート窓口」「匿名のお客様」 no, and no where the name only repeats the address.
 */
export function isPersonDisplayName(displayName: string): boolean {
  const text = wholeCompanies(displayName.normalize("NFKC").slice(0, 200).replace(SELECTORS, "")).trim();
  if (text === "" || text.includes("@")) return false;

  const words = text.split(/[\s,()[\]<>/|「」『』【】]+/).filter((word) => word !== "");
  const left = words
    .map((word) => word.replace(/(?:様|さん|殿|先生|氏|君)$/, ""))
    .filter((word) => word && !isOrganisation(word));
  const beside = left.length < words.length;
  if (left.length === 0) return false;

  const joined = left.join("");
  if (KANJI.test(joined) || (KANJI.test(left[0] ?? "") && KANA.test(left.slice(1).join("x")))) {
    if (surnameAtStart(foldName(joined)) !== undefined) return true;
    return !beside && joined.length >= 2 && joined.length <= 7;
  }
  if (KANA.test(joined))
    return !beside && (left.length === 2 || joined.length <= 5 || /^[^・]+(?:・[^・]+){1,3}$/.test(joined));
  if (LATIN.test(joined)) return isLatinName(left, beside);
  return surnameAtStart(foldName(joined)) !== undefined && joined.length <= 8;
}

/** 「(株)森」 and 「森(有)」 are the names of firms, whatever the word beside the brackets is. */
const wholeCompanies = (text: string) =>
  text.replace(/\((?:株|有|同|資)\)\s?([^\s,()]+)|([^\s,()]+)\((?:株|有|同|資)\)/g, "株式会社$1$2");

const isOrganisation = (word: string) =>
  ORGANISATION.test(word) ||
  (DEPARTMENT.test(word) && surnameAtStart(foldName(word)) !== foldName(word)) ||
  /^(?:inc|ltd|llc|co|corp|company|kk|gmbh|plc)\.?$/i.test(word) ||
  isRoleWord(word.toLowerCase().replace(/[.!]+$/, ""));

function isLatinName(words: readonly string[], beside: boolean): boolean {
  const folded = words.map((word) => word.toLowerCase().replace(/\.$/, ""));
  if (folded.some((word) => word.length >= 3 && (isGivenName(word) || isSurname(word)))) return true;
  return !beside && words.length >= 2 && words.length <= 4 && words.every((word) => /^\p{Lu}/u.test(word));
}
