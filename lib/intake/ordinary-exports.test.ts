import { expect, test } from "vitest";
import type { Answer } from "./exposure-answer";
import { csv, people, type Row } from "./made/make-business";
import { makeWorkbook } from "./made/make-workbook";
import { type OrdinaryFile, readOrdinary } from "./made/ordinary-file";

const ten = people(10);
const both = { rows: 10, distinct_principals: 10 };
const list = (name: string, rows: readonly Row[], truth: Answer): OrdinaryFile => ({
  name,
  fileName: "export.csv",
  bytes: () => csv(rows, { mark: true, lineEnd: "\n" }),
  truth: { special_care: false, property_risk: false, ...truth },
});

/** Lists as web forms, shops and the programs of an office write them. */
const files: readonly OrdinaryFile[] = [
  list(
    "halves of a name in brackets",
    [
      ["受付日時", "お名前(姓)", "お名前(名)", "フリガナ(セイ)", "フリガナ(メイ)", "メールアドレス"],
      ...ten.map(({ family, given, kana, mail }) => [
        "2026/11/01 10:00:00",
        family,
        given,
        ...kana.split(" "),
        mail,
      ]),
      ["2026/11/02 10:00:00", ten[0]?.family ?? "", "別人", "", "", ten[0]?.mail ?? ""],
    ],
    { rows: 11, distinct_principals: 11, data_items: ["name", "kana", "email"] },
  ),
  list(
    "halves of a name of those who ordered",
    [
      ["注文者姓", "注文者名", "注文者住所", "注文者電話番号", "注文日"],
      ...ten.map(({ family, given, address, phone }) => [family, given, address, phone, "2026/11/01"]),
      ["佐藤", "別人", "", ten[0]?.phone ?? "", "2026/11/02"],
    ],
    { rows: 11, distinct_principals: 11, data_items: ["name", "address", "phone", "purchase"] },
  ),
  list(
    "numbers in three columns, each customer twice",
    [
      ["注文者姓", "注文者名", "注文者電話番号1", "注文者電話番号2", "注文者電話番号3"],
      ...[...ten, ...ten].map(({ family, given, phone }) => [family, given, ...phone.split("-")]),
    ],
    { rows: 20, distinct_principals: 10, data_items: ["name", "phone"] },
  ),
  list(
    "names in two writings",
    [["氏名(漢字)", "氏名(カナ)", "TEL(携帯)"], ...ten.map(({ name, kana, phone }) => [name, kana, phone])],
    { ...both, data_items: ["name", "kana", "phone"] },
  ),
  list(
    "fields in English",
    [
      ["id", "last_name", "first_name", "user_email", "tel_no", "zip_code", "address1", "birthday", "sex"],
      ...ten.map(({ family, given, mail, phone, postal, address, birth }, n) => [
        n,
        family,
        given,
        mail,
        phone,
        postal,
        address,
        birth,
        "F",
      ]),
    ],
    { ...both, data_items: ["name", "email", "phone", "postal_code", "address", "birth_date", "gender"] },
  ),
  list(
    "headings over two lines",
    [["会員\n番号", "会員\n氏名", "メール\nアドレス"], ...ten.map(({ name, mail }, n) => [n, name, mail])],
    { ...both, data_items: ["name", "email"] },
  ),
  list(
    "firms with the one in charge in the same cell",
    [["お客様名", "メール"], ...ten.map(({ name, mail }) => [`株式会社青空 ${name} 様`, mail])],
    { ...both, data_items: ["name", "email"] },
  ),
  list(
    "the ill by their own words",
    [
      ["お名前", "お問い合わせ内容"],
      ["森 恵", "うつ病で休職中です"],
      ["林 修", "返品したい"],
    ],
    { rows: 2, distinct_principals: 2, special_care: true, data_items: ["name", "health"] },
  ),
  list(
    "results of an examination at work",
    [["氏名", "身長", "体重", "最高血圧", "総合判定"], ...ten.map(({ name }) => [name, 170, 60, 120, "A"])],
    { ...both, special_care: true, data_items: ["name", "health"] },
  ),
  list(
    "care that is needed",
    [["利用者氏名", "要介護度", "担当ケアマネ"], ...ten.map(({ name }) => [name, "要介護2", "森"])],
    { ...both, special_care: true, data_items: ["name", "health"] },
  ),
  list(
    "cards in English",
    [
      ["cardholder_name", "card_number", "exp", "cvv"],
      ...ten.map(({ kana }, n) => [
        kana,
        ["4111111111111111", "5555555555554444", "378282246310005", "3530111333300000"][n % 4] ?? "",
        "09/28",
        123,
      ]),
    ],
    {
      ...both,
      property_risk: true,
      data_items: ["name", "card_number", "card_expiry", "card_security_code"],
    },
  ),
  list(
    "accounts of a shop",
    [
      ["user_id", "email", "password_hash", "created_at"],
      ...ten.map(({ mail }, n) => [n, mail, `$2b$10$${"a".repeat(53)}`, "2026-11-01"]),
    ],
    { ...both, property_risk: false },
  ),
  list(
    "a register of parcels without names",
    [
      ["送り状番号", "お届け日", "個数"],
      [123456789012, "2026/11/01", 1],
      [123456789023, "2026/11/02", 2],
    ],
    { rows: 2, distinct_principals: 0, data_items: [] },
  ),
  list(
    "machines in an office",
    [
      ["機器名", "IPアドレス", "設置場所", "シリアル番号"],
      ["PC-01", "10.0.0.1", "3階", "SN-1"],
      ["PC-02", "10.0.0.2", "3階", "SN-2"],
    ],
    { rows: 2, distinct_principals: 0 },
  ),
  list(
    "a ledger of the accounts",
    [
      ["日付", "勘定科目", "摘要", "金額"],
      ["2026/11/01", "旅費交通費", "タクシー代", 3000],
      ["2026/11/02", "会議費", "お茶代", 1200],
    ],
    { rows: 2, distinct_principals: 0, data_items: [] },
  ),
  list(
    "answers without a name",
    [
      ["年代", "性別", "満足度"],
      ["30代", "女性", 4],
      ["40代", "男性", 5],
    ],
    { rows: 2, distinct_principals: 0, data_items: [] },
  ),
  {
    name: "a title over a whole row and a heading below it, in a workbook",
    fileName: "名簿.xlsx",
    bytes: () =>
      makeWorkbook([
        {
          name: "2026",
          rows: [
            ["", "令和8年度 受講者名簿", "", ""],
            ["", "", "", "2026年11月20日現在"],
            ["", "No", "受講者氏名", "連絡先"],
            ...ten.map(({ name, phone }, n) => ["", n + 1, name, phone]),
            ["", "以上", "", ""],
          ],
        },
      ]),
    truth: { ...both, data_items: ["name", "phone"] },
  },
  {
    name: "people by the month, on three sheets",
    fileName: "来店.xlsx",
    bytes: () =>
      makeWorkbook(
        ["9月", "10月", "11月"].map((name, month) => ({
          name,
          rows: [
            ["氏名", "メール", "利用額"],
            ...people(10, month * 5).map((one) => [one.name, one.mail, 3000]),
          ],
        })),
      ),
    truth: { rows: 30, distinct_principals: 20, data_items: ["name", "email", "purchase"] },
  },
];

test.each(files)("$name", async (file) => {
  const { answer, invented, problems } = await readOrdinary(file);
  expect(answer).toMatchObject(file.truth);
  expect(invented).toEqual([]);
  expect(problems).toEqual([]);
});
