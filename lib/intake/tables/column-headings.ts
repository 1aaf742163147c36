/** The words of the answer for what a table holds of people. */
export const DATA_ITEMS = [
  "name",
  "kana",
  "postal_code",
  "address",
  "phone",
  "email",
  "birth_date",
  "purchase",
  "health",
  "card_number",
  "card_expiry",
  "card_security_code",
  "login_id",
  "password",
  "bank_account",
  "my_number",
  "gender",
  "employee_id",
  "points",
  "other",
] as const;
export type DataItem = (typeof DATA_ITEMS)[number];

/** `family` and `given` are halves of a name, `phone_part` a third of a number; `record` a running number, `company` an organisation's name. */
export type ColumnKind =
  | DataItem
  | "phone_part"
  | "family"
  | "given"
  | "family_kana"
  | "given_kana"
  | "record"
  | "company"
  | "note"
  | "thing"
  | "special"
  | "unknown";

const SOMEBODY =
  "顧客|お客様|お客さま|客|会員|患者|生徒|児童|利用者|契約者|契約|申込者|申込|受取人|担当者|担当|社員|従業員|職員|本人|保護者|世帯主|参加者|応募者|購入者|注文者|宛|届け先|届先|送り主|依頼主|名義人|受講者|受講生|学生|園児|入居者|入所者|被保険者|受診者|対象者|者|家族|代表者|オーナー|スタッフ|講師|寄付者|登録者|投稿者|請求先|配送先|送付先";
const OF_A_PERSON = `氏|姓|お|御|ご芳|芳|${SOMEBODY}`;

/** A half of a name: 「姓」「お名前(姓)」「注文者姓」, and what stands only by itself. */
const half = (japanese: string, alone: string) =>
  new RegExp(`^(?:(?:${SOMEBODY})|氏名|お?名前|フリガナ|ふりがな|カナ|name)?(?:${japanese})$|^(?:${alone})$`);

// The first that fits decides, so what is narrower stands before what is wider.
const RULES: readonly (readonly [ColumnKind, RegExp])[] = [
  [
    "other",
    /^(?:ip|mac|url|uri)アドレス|ipaddress|ギフト(?:券|カード)?(?:コード|番号)|^(?:年齢|age)$|勤務先|学歴|職歴|成績|給与|基本給|月給|時給|年収|賞与|本籍|国籍|nationality|続柄|配偶者|家族構成/,
  ],
  [
    "bank_account",
    /口座|銀行(?!員)|支店(?:名|コード|番号)|金融機関|預金|iban|swift|bankaccount|accountn(?:o|umber)|bankname/,
  ],
  ["card_security_code", /セキュリティ?コード|securitycode|cvv|cvc|cv2/],
  ["record", /(?:会員|ポイント|診察|社員|学生|保険|メンバー|利用者|図書)(?:証|カード)(?:番号|no|id)?|保険証/],
  ["card_expiry", /有効期限|expir|validthru|^exp\.?$/],
  [
    "card_number",
    /カード(?:番号|no|ナンバー|#)?$|クレジット(?:カード)?(?:番号|no)?$|クレカ|cardn(?:o|um)|creditcard|^pan$/,
  ],
  ["my_number", /マイナンバー|個人番号|mynumber/],
  [
    "password",
    /パスワード|^pass$|passw|passwd|^pwd?$|暗証|秘密の(?:質問|答)|合言葉|^pin(?:コード|code|番号)?$/,
  ],
  [
    "login_id",
    /ログイン|login|ユーザー?(?:id|名|ネーム)|user(?:id|name)|^account$|^アカウント(?:名|id)?$|^uid$/,
  ],
  [
    "health",
    /健康状態|健康診断|健診|検診|既往|病歴|病名|傷病|疾病|疾患|持病|(?<!耐震|経営|企業)診断|診療|療養|治療|服薬|投薬|処方|薬歴|薬剤|症状|容体|検査(?:結果|値|数値)|再検査|精密検査|血圧|血糖|bmi$|コレステロール|中性脂肪|尿酸|肝機能|心電図|障が?い(?!者?雇用)|障害(?!番号|対応|発生|報告|受付|管理|内容|件名|情報|日時|物)|要介護|介護度|要支援|アレルギー|妊娠|通院|入院|手術|感染|陽性|予防?接種|ワクチン|保健指導|所見|ストレスチェック|メンタル|カルテ|diagnos|medical|disease|allerg/,
  ],
  [
    "special",
    /宗教|信仰|信条|支持政党|思想|犯罪|前科|前歴|逮捕|人種|民族|社会的身分|被差別|保護観察|religion|criminal/,
  ],
  [
    "employee_id",
    /(?:社員|職員|従業員|スタッフ|行員|教職員)(?:番号|no|id|コード|#)|employee(?:id|n)|staffid/,
  ],
  [
    "company",
    /(?:会社|企業|法人|団体|組織|取引先|得意先|仕入先|勤務先|販売店|代理店|事業所|事業者|店舗|施設|学校|病院|所属|部署|部門|company|organi[sz]ation|department)(?:名|名称|名カナ|フリガナ|カナ)?$|^社名|^屋号|^所属/,
  ],
  ["address", /(?:住所|所在地|居所|番地).*(?:カナ|かな|フリガナ|ヨミ)/],
  [
    "family_kana",
    half("セイ|せい|姓(?:カナ|かな|フリガナ|ふりがな|ヨミ|読み)", "seikana|(?:last|family)namekana"),
  ],
  [
    "given_kana",
    half("メイ|めい|名(?:カナ|かな|フリガナ|ふりがな|ヨミ|読み)", "meikana|(?:first|given)namekana"),
  ],
  [
    "kana",
    /フリガナ|ふりがな|振り?仮名|カナ(?!ダ)|(?:氏名|名前|お名前|^)かな$|ヨミ|よみ|読み(?:仮名|方|がな)?$|kana|yomi|ローマ字/,
  ],
  ["email", /メール(?!マガ|便|配信|送信|可否|種別)|メアド|e-?mail|^mail|mail(?:address)?$|^アドレス$/],
  [
    "phone",
    /電話|携帯|けいたい|ケータイ|スマホ|モバイル|(?<![a-z])tel(?![a-z])|^tel(?:no|number)|phone|mobile|^fax|ファックス|ファクス|fax番号|連絡先/,
  ],
  ["postal_code", /郵便|^〒|zip|postal|postcode/],
  ["birth_date", /生年月?日?|誕生日|birth|^dob$|生まれ/],
  ["gender", /性別|^性$|gender|^sex$|男女/],
  ["points", /ポイント|^points?$|^pt$|マイル/],
  [
    "purchase",
    /購入(?!者)|購買(?!者)|注文(?!者)|買い?上|売上|商品|品名|品目|金額|代金|料金|支払(?!者)|請求(?![先者])|利用額|契約(?:プラン|内容|金額|種別|商品)|プラン|単価|数量|合計|注文番号|amount|price|purchase|order/,
  ],
  [
    "address",
    /住所|所在地|居所|居住地|都道府県|市区?町村|町名|番地|建物|マンション|アパート|部屋番号|届け?先$|送付先$|配送先$|address|^city$|^street|^state$|prefecture/,
  ],
  ["family", half("姓|苗字|名字", "氏|sei|lastname|familyname|surname")],
  ["given", /^(?:氏名|お?名前|name)名$|^(?:名|mei|firstname|givenname)$/],
  [
    "name",
    new RegExp(
      `^(?:${OF_A_PERSON})(?:氏名|名前|名|指名|様)?$|氏名|姓名|名前|ネーム$|^(?:full|customer|user|member|contact|staff|cardholder|recipient|patient|student|employee|applicant|buyer)?name$|名義(?:人|者)?(?:名|氏名)?$`,
    ),
  ],
  ["note", /備考|メモ|コメント|特記|摘要|内容|理由|自由|相談|対応履歴|ノート|note|remark|comment|memo/],
  ["thing", /型番|品番|型式|在庫|仕切|価格|jan|sku|製品|部品|件名|ファイル|タイトル|url/],
  ["record", /(?:番号|no\.?|id|コード|#|№|連番|通番|項番|code|number|seq)$|^(?:no|id|#|№)/],
];

// A day, a place or an offer around an examination is not its result.
const AROUND_HEALTH = /(?:日程?|日時|時間|時刻|予定|案内|会場|場所|コース|機関|有無|料|費|予約.*)$/;
const ONLY_AROUND = /健康診断|健診|検診|検査|接種|診断|診療/;

/** What a heading says its column holds; `unknown` where it says nothing that we know. */
export function kindOfHeading(heading: string): ColumnKind {
  const text = foldHeading(heading);
  if (text === "" || text.length > 60) return "unknown";
  const kind = RULES.find(([, pattern]) => pattern.test(text))?.[0] ?? "unknown";
  return kind === "health" && ONLY_AROUND.test(text) && AROUND_HEALTH.test(text) ? "unknown" : kind;
}

/** Without width, blanks, brackets and the marks for "must be filled in". */
export function foldHeading(heading: string): string {
  return (
    heading
      .slice(0, 400)
      .normalize("NFKC")
      .slice(0, 200)
      .toLowerCase()
      .replace(/[\s_*※■●◆]+/g, "")
      .replace(/^[([【<「](?:必須|任意)[)\]】>」]/, "")
      // What stands in brackets explains (円, 携帯); but it may say that a column holds the reading of a name.
      .replace(
        /(?<=.)[([【<「](?!(?:全角|半角)?(?:カナ|かな|フリガナ|ふりがな|ヨミ|よみ)|(?:姓|名|セイ|メイ|せい|めい)[)\]】」]$).*$/,
        "",
      )
      .replace(/(?<=.)[([【<「](?:全角|半角)?|(?<=.)[)\]】>」]$/g, "")
  );
}
