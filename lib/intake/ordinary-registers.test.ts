import { expect, test } from "vitest";
import type { Answer } from "./exposure-answer";
import { csv, myNumber, people, type Row } from "./made/make-business";
import { cardNumber } from "./made/make-people";
import { makeWorkbook } from "./made/make-workbook";
import { type OrdinaryFile, readOrdinary } from "./made/ordinary-file";

const ten = people(10);
const both = (count: number) => ({ rows: count, distinct_principals: count });
const list = (name: string, rows: readonly Row[], truth: Answer): OrdinaryFile => ({
  name,
  fileName: "一覧.tsv",
  bytes: () => csv(rows, { delimiter: "\t", charset: "shift_jis" }),
  truth: { special_care: false, property_risk: false, ...truth },
});
const book = (name: string, sheets: Parameters<typeof makeWorkbook>[0], truth: Answer): OrdinaryFile => ({
  name,
  fileName: "一覧.xlsx",
  bytes: () => makeWorkbook(sheets),
  truth: { special_care: false, property_risk: false, ...truth },
});

const files: readonly OrdinaryFile[] = [
  list(
    "individual numbers",
    [["社員番号", "氏名", "個人番号", "扶養人数"], ...ten.map(({ name }, n) => [n, name, myNumber(n), 1])],
    { ...both(10), data_items: ["name", "my_number"] },
  ),
  list(
    "numbers of twelve digits that are none",
    [["氏名", "伝票番号"], ...ten.map(({ name }, n) => [name, 100_000_000_001 + n])],
    { ...both(10), data_items: ["name"] },
  ),
  list(
    "staff with their pay",
    [
      ["社員番号", "氏名", "所属", "入社日", "基本給", "振込口座番号"],
      ...ten.map(({ name }, n) => [n, name, "営業部", "2010/04/01", 300000, 1234567 + n]),
    ],
    { ...both(10), data_items: ["employee_id", "name", "other", "bank_account"] },
  ),
  list(
    "people who apply for a post",
    [
      ["応募番号", "応募者名", "ふりがな", "最終学歴", "志望動機", "メールアドレス", "携帯電話"],
      ...ten.map(({ name, kana, mail, phone }, n) => [
        n,
        name,
        kana,
        "大学卒",
        "貴社の製品が好きです",
        mail,
        phone,
      ]),
    ],
    { ...both(10), data_items: ["name", "kana", "other", "email", "phone"] },
  ),
  list(
    "pupils with their parents, brothers and sisters among them",
    [
      ["学年", "組", "出席番号", "児童氏名", "保護者氏名", "緊急連絡先"],
      [1, "A", 1, "森 翔太", "森 恵", "090-1111-1111"],
      [3, "B", 9, "森 さくら", "森 恵", "090-1111-1111"],
      [2, "A", 4, "林 結衣", "林 修", "090-2222-2222"],
    ],
    { ...both(3), data_items: ["name", "phone"] },
  ),
  list(
    "children with allergies",
    [
      ["クラス", "園児名", "アレルギー"],
      ["ひよこ", "森 翔太", "卵"],
      ["りす", "林 結衣", "なし"],
    ],
    { ...both(2), special_care: true, data_items: ["name", "health"] },
  ),
  list(
    "patients",
    [
      ["診察券番号", "氏名", "生年月日", "性別", "傷病名", "入院日"],
      ...ten.map(({ name, birth }, n) => [n, name, birth, n % 2 ? "男" : "女", "肺炎", "2026/11/01"]),
    ],
    { ...both(10), special_care: true, data_items: ["name", "birth_date", "gender", "health"] },
  ),
  list(
    "donors",
    [
      ["寄付者名", "郵便番号", "住所", "寄付金額", "備考"],
      ...ten.map(({ name, postal, address }) => [name, postal, address, "10,000円", "匿名希望"]),
    ],
    { ...both(10), data_items: ["name", "postal_code", "address", "purchase"] },
  ),
  list(
    "logins",
    [
      ["氏名", "ログインID", "初期パスワード", "メール"],
      ...ten.map(({ name, mail }, n) => [name, `user${n}`, `Pw-${n}x9`, mail]),
    ],
    { ...both(10), property_risk: true, data_items: ["name", "login_id", "password", "email"] },
  ),
  list(
    "mail addresses with passwords",
    [["メールアドレス", "パスワード"], ...ten.map(({ mail }, n) => [mail, `Pw-${n}x9`])],
    { ...both(10), property_risk: true, data_items: ["email", "password"] },
  ),
  list(
    "logins whose passwords are hidden",
    [["ユーザーID", "氏名", "パスワード"], ...ten.map(({ name }, n) => [`user${n}`, name, "********"])],
    both(10),
  ),
  list(
    "cards of several issuers, in groups of four",
    [
      ["カード名義", "カード番号", "有効期限"],
      ...ten.map(({ kana }, n) => [kana, cardNumber(n).replace(/.{4}(?=.)/g, "$& "), "09/28"]),
    ],
    { ...both(10), property_risk: true, data_items: ["name", "card_number", "card_expiry"] },
  ),
  list(
    "cards of which the end is shown",
    [
      ["氏名", "カード番号", "有効期限"],
      ...ten.map(({ name }, n) => [name, `**** **** **** 12${n}4`, "09/28"]),
    ],
    both(10),
  ),
  list(
    "what was bought, one person in many rows",
    [
      ["注文番号", "注文者氏名", "電話番号", "商品名", "合計金額"],
      ...[...ten, ...ten, ...ten].map(({ name, phone }, n) => [n, name, phone, "化粧水", 3000]),
    ],
    { rows: 30, distinct_principals: 10, data_items: ["purchase", "name", "phone"] },
  ),
  list(
    "points",
    [
      ["会員番号", "会員名", "保有ポイント", "ランク"],
      ...ten.map(({ name }, n) => [n, name, 300, "ゴールド"]),
    ],
    { ...both(10), data_items: ["name", "points"] },
  ),
  list(
    "people who lend their names to two columns",
    [
      ["受取人", "送り主", "お届け先住所", "お届け先電話番号"],
      ...ten.map(({ name, address, phone }) => [name, "森 恵", address, phone]),
    ],
    { ...both(10), data_items: ["name", "address", "phone"] },
  ),
  book(
    "a cover, an empty sheet and two sheets with one person on both",
    [
      { name: "表紙", rows: [["顧客名簿"], ["営業部"], ["2026年11月"]] },
      { name: "Sheet2", rows: [] },
      { name: "東", rows: [["氏名", "電話番号"], ...ten.map(({ name, phone }) => [name, phone])] },
      { name: "西", rows: [["氏名", "電話番号"], ...people(6, 9).map(({ name, phone }) => [name, phone])] },
    ],
    { rows: 16, distinct_principals: 15, data_items: ["name", "phone"] },
  ),
  book(
    "days as numbers and telephones that lost their zero",
    [
      {
        name: "Sheet1",
        rows: [
          ["お客様氏名", "生年月日", "電話番号"],
          ["林 修", { date: 28628 }, 9012345678],
          ["林修", { date: 28628 }, "090-1234-5678"],
          ["森 恵", { date: 30000 }, 312345678],
        ],
      },
    ],
    { rows: 3, distinct_principals: 2, data_items: ["name", "birth_date", "phone"] },
  ),
  book(
    "names that a formula puts together, prices on a sheet beside",
    [
      {
        name: "会員",
        rows: [
          ["氏名", "E-mail"],
          ...ten.map(({ name, mail }) => [{ formula: 'A1&" "&B1', value: name }, mail]),
        ],
      },
      {
        name: "価格",
        rows: [
          ["品名", "単価"],
          ["鉛筆", 80],
          ["消しゴム", 100],
        ],
      },
    ],
    { rows: 12, distinct_principals: 10 },
  ),
  {
    name: "1,001 people in a list of 1,010 rows",
    fileName: "会員.csv",
    bytes: () =>
      csv(
        [
          ["会員番号", "氏名", "メール"],
          ...[...people(1001), ...people(9)].map(({ name, mail }, n) => [n, name, mail]),
        ],
        { charset: "shift_jis" },
      ),
    truth: { rows: 1010, distinct_principals: 1001, over_1000: true, data_items: ["name", "email"] },
  },
  {
    name: "a thousand people exactly",
    fileName: "会員.csv",
    bytes: () => csv([["氏名", "メール"], ...people(1000).map(({ name, mail }) => [name, mail])]),
    truth: { ...both(1000), over_1000: false },
  },
  {
    name: "a list without a heading",
    fileName: "data.csv",
    bytes: () =>
      csv(ten.map(({ name, mail, phone, postal, address }) => [name, postal, address, phone, mail])),
    truth: { ...both(10), data_items: ["name", "postal_code", "address", "phone", "email"] },
  },
];

test.each(files)("$name", async (file) => {
  const { answer, invented, problems } = await readOrdinary(file);
  expect(answer).toMatchObject(file.truth);
  expect(invented).toEqual([]);
  expect(problems).toEqual([]);
});
