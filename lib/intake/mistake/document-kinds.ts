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
    /(?:会議|打合せ|打ち合わせ|説明会?|商品|製品|サービス|研修|セミナー|プレゼン|講演会?|配布|営業)用?の?資料/,
  ],
  ["manual", /マニュアル|手順書|取扱説明|説明書|manual/i],
  ["report", /報告書|レポート|日報|月報|週報|\breport\b/i],
  ["price", /価格表|料金表|単価表|price ?list/i],
  ["map", /地図|案内図|アクセスマップ|\bmap\b/i],
  ["form", /申込書|申請書|記入用紙|ひな形|ひな型|テンプレート|様式|フォーマット|\bform\b|template/i],
  ["notice", /案内状|招待状|通知書|お知らせ文|invitation/i],
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
const SENDS = /送付|お?送り|送信|送らせ|添付|同封|共有|お届け|ご査収|attach|enclos|send/i;

const kindsIn = (text: string) =>
  KINDS.filter(([, pattern]) => pattern.test(text.normalize("NFKC"))).map(([kind]) => kind);

/** The kinds of documents that the subject and the sentences about sending promise. */
export function announcedKinds(subject: string, text: string): ReadonlySet<string> {
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n|(?<=。)/)
    .filter((line) => line.length < 500 && SENDS.test(line));
  return new Set([subject, ...lines].flatMap(kindsIn));
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
