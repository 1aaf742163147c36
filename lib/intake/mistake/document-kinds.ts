import type { ExposedFile } from "../exposure";

// What a mail says it brings and what its attachment is; words like 資料 or データ say neither.
const KINDS: readonly (readonly [string, RegExp])[] = [
  ["estimate", /見積|quotation|\bquote\b|estimate/i],
  ["invoice", /請求|領収|invoice|receipt/i],
  ["schedule", /日程|スケジュール|予定表|工程表|カレンダー|時間割|シフト表|schedule|timetable|calendar/i],
  ["order", /発注|注文書|注文請書|purchase order/i],
  ["delivery", /納品|検収|送り状/],
  ["contract", /契約書|覚書|同意書|誓約書|contract|agreement/i],
  ["minutes", /議事録|議事次第|アジェンダ|minutes|agenda/i],
  ["proposal", /提案書|企画書|仕様書|設計書|proposal|specification/i],
  [
    "catalogue",
    /カタログ|パンフレット|会社案内|商品案内|チラシ|リーフレット|catalog|brochure|leaflet|flyer/i,
  ],
  [
    "material",
    /(?:会議|打合せ|打ち合わせ|説明会?|商品|製品|サービス|研修|セミナー|プレゼン|講演会?|配布|営業|案内|投影|企画|提案)用?の?資料/,
  ],
  ["manual", /マニュアル|手順書|取扱説明|説明書|manual/i],
  ["report", /報告書|レポート|日報|月報|週報|\breport\b/i],
  ["price", /価格表|料金表|単価表|price ?list/i],
  ["photo", /写真|画像|\bphotos?\b/i],
  ["drawing", /図面|設計図|間取り?図|レイアウト図?|配置図/],
  ["accounts", /決算|財務諸表|試算表|予算書|予算案|収支/],
  ["bulletin", /会報|社内報|ニュースレター|広報誌|newsletter/i],
  ["attendance", /勤怠|出勤簿|タイムカード/],
  ["certificate", /証明書|修了証|保証書|認定証/],
  ["map", /地図|案内図|アクセスマップ|\bmap\b/i],
  ["form", /申込書|申請書|記入用紙|ひな形|ひな型|テンプレート|様式|フォーマット|\bform\b|template/i],
  ["notice", /(?:ご?案内|招待)(?:状|文書?)|通知書|お知らせ文|invitation/i],
  ["payslip", /給与明細|賞与明細|源泉徴収|payslip/i],
  ["resume", /履歴書|職務経歴書|resume|curriculum vitae/i],
  ["questionnaire", /アンケート|questionnaire|survey/i],
  ["health", /(?:健診|健康診断|検診|検査|診断)(?:の)?結果|診断書|カルテ|問診/],
  [
    "people",
    /名簿|(?:顧客|会員|社員|職員|従業員|参加者|出席者|受講者|応募者|患者|利用者|生徒|対象者|契約者|購入者|配送先|送付先|宛先|連絡先|取引先|メンバー)(?:情報|一覧|リスト|データ|マスタ|台帳)|アドレス帳|住所録|台帳|\b(?:customer|member|address|contact|mailing)s?[ _-]?(?:list|data)/i,
  ],
];
const PERSONAL = new Set(["people", "health", "payslip", "resume"]);
// What came before, or is asked for, is not what this mail brings.
const NOT_NOW =
  /(?:お送り|ご?送付|送信|添付|共有|ご?提出|頂戴)(?:した|し(?:て)?(?:いただいた|頂いた)|いただいた|頂いた|いただきました|頂きました|くださった|下さった)[^、。]{0,20}|[^、。]{0,30}(?:お送り|ご?送付|添付|共有|ご?提出)(?:ください|下さい|願い|をお願い|のほど|(?:し(?:て)?)?(?:いただけ|頂け|いただきたく|頂きたく))[^。]*/g;
// 「該当者のデータ」「まとめたリスト」: a list of which it is not said whose; but 「見積書のデータ」 is an estimate.
const SOME_LIST = /(?:該当|対象|当選|来場)者?|(?<![書表料状票稿])(?:の|た|る|い)(?:リスト|一覧|データ)/;
const SENDS = /送付|お?送り|送信|送らせ|添付|同封|共有|お届け|ご査収|attach|enclos|send/i;

const kindsIn = (text: string) =>
  KINDS.filter(([, pattern]) => pattern.test(text.normalize("NFKC"))).map(([kind]) => kind);

/** The kinds of documents that the subject and the sentences about sending promise. */
export function announcedKinds(subject: string, text: string): ReadonlySet<string> {
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n|(?<=。)/)
    .filter((line) => line.length < 500)
    .map((line) => line.replace(NOT_NOW, ""))
    .filter((line) => SENDS.test(line));
  const kinds = new Set([subject, ...lines].flatMap(kindsIn));
  if (lines.some((line) => SOME_LIST.test(line))) kinds.add("people");
  return kinds;
}

/** The kinds that an attachment is, by its name and by what its tables hold. */
export function kindsOfFile({ fileName, tables }: ExposedFile): ReadonlySet<string> {
  const kinds = new Set(kindsIn(fileName));
  for (const { personRows, specialCare, dataItems } of tables) {
    if (personRows > 1) kinds.add("people");
    if (specialCare || dataItems.includes("health")) kinds.add("health");
  }
  return kinds;
}

export function isPersonal(kinds: ReadonlySet<string>): boolean {
  return [...kinds].some((kind) => PERSONAL.has(kind));
}
