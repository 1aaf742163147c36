import { describe, expect, test } from "vitest";
import { toAnswer } from "../exposure-answer";
import { cardNumber } from "../made/make-people";
import { makeWorkbook } from "../made/make-workbook";
import { readExposure } from "../read-file";
import { kindOfHeading } from "./column-headings";
import { passesMyNumber } from "./number-checks";
import { splitRows } from "./split-rows";

const read = async (text: string | Buffer, fileName = "list.csv") =>
  toAnswer(await readExposure(Buffer.from(text), { fileName }));
const _rows = (text: string) => {
  const found: (readonly string[])[] = [];
  splitRows(text, ",", (cells) => {
    found.push(cells);
    return true;
  });
  return found;
};

describe("what it holds", () => {
  const cards = Array.from({ length: 12 }, (_, index) => cardNumber(index));
  test.each<[string, string, object]>([
    [
      "card numbers",
      `氏名,カード番号\n${cards.map((card) => `林 修,${card}`).join("\n")}`,
      { property_risk: true, data_items: ["name", "card_number"] },
    ],
    [
      "card numbers without a heading that says so",
      `氏名,番号\n${cards.map((card) => `林 修,${card}`).join("\n")}`,
      { property_risk: false },
    ],
    [
      "masked card numbers",
      "氏名,カード番号\n林 修,************1234\n林 恵,************1235",
      { property_risk: false, data_items: ["name"] },
    ],
    [
      "numbers of a point card",
      `氏名,ポイントカード番号\n林 修,4111111111111112\n林 恵,4111111111111113`,
      { property_risk: false, data_items: ["name"] },
    ],
    [
      "a password beside its name",
      "ログインID,パスワード\ntaro,abc123\njiro,xyz987",
      { property_risk: true, data_items: ["login_id", "password"], distinct_principals: 2 },
    ],
    [
      "hashed passwords",
      "ユーザーID,パスワード\ntaro,$2b$10$abcdefghijklmnopqrstuv\njiro,$2b$10$abcdefghijklmnopqrstuw",
      { property_risk: false },
    ],
    [
      "a bank account",
      "氏名,銀行名,口座番号\n林 修,サンプル銀行,1234567",
      { property_risk: false, data_items: ["name", "bank_account"] },
    ],
    ["health", "氏名,健康診断結果\n林 修,要再検査", { special_care: true, data_items: ["name", "health"] }],
    [
      "an illness among remarks",
      "氏名,備考\n林 修,糖尿病のため\n林 恵,",
      { special_care: true, data_items: ["name", "health"] },
    ],
    [
      "the day of an examination",
      "氏名,健診日\n林 修,2026/11/01",
      { special_care: false, data_items: ["name"] },
    ],
    ["religion", "氏名,宗教\n林 修,仏教", { special_care: true, data_items: ["name", "other"] }],
    [
      "a price list",
      "型番,仕切価格,数量\nX-1,100,2\nX-2,200,3",
      { rows: 2, distinct_principals: 0, data_items: [] },
    ],
    [
      "companies",
      "会社名,住所,電話番号\n株式会社A,東京都港区1-1,03-1234-5678",
      { rows: 1, distinct_principals: 0, data_items: [] },
    ],
    [
      "staff by their numbers",
      "社員番号,性別,評価\nE1,男,A\nE2,女,B",
      { distinct_principals: 2, data_items: ["employee_id", "gender"] },
    ],
    [
      "columns that would reach into objects",
      "__proto__,constructor,氏名\n1,2,林 修",
      { rows: 1, distinct_principals: 1, data_items: ["name"] },
    ],
    [
      "formulas",
      '氏名,メール\n=HYPERLINK("x"),a@b.jp\n+1,b@b.jp\n@SUM(A1),c@b.jp',
      { rows: 3, distinct_principals: 3 },
    ],
    ["whether mail is wanted", "氏名,メール配信\n林 修,1\n林 恵,0", { data_items: ["name"] }],
    [
      "one address a line",
      "a@b.jp\nb@b.jp\nc@b.jp",
      { rows: 3, distinct_principals: 3, data_items: ["email"] },
    ],
    ["a heading and nothing below", "氏名,メール\n", { rows: 0, distinct_principals: 0, data_items: [] }],
    [
      "English headings",
      "First Name,Last Name,E-mail,Phone,Zip,Address,DOB\nTaro,Hayashi,a@b.jp,090-1234-5678,100-0001,Tokyo,1980-01-02",
      {
        distinct_principals: 1,
        data_items: ["name", "email", "phone", "postal_code", "address", "birth_date"],
      },
    ],
  ])("%s", async (_name, text, truth) => {
    expect(await read(text)).toMatchObject(truth);
  });

  test("my numbers by their check digit", async () => {
    const valid = ["123456789018", "023456789013"].filter(passesMyNumber);
    expect(valid).toContain("123456789018");
    expect(await read("氏名,マイナンバー\n林 修,123456789018")).toMatchObject({
      data_items: ["name", "my_number"],
    });
    expect(await read("氏名,個人番号\n林 修,100000000001")).toMatchObject({ data_items: ["name"] });
  });

  test("a workbook: days, readings, formulas, numbers, hidden sheets", async () => {
    const book = makeWorkbook([
      { name: "表紙", rows: [["社外秘"]] },
      {
        name: "名簿",
        hidden: true,
        rows: [
          ["会員名簿"],
          ["氏名", "生年月日", "携帯", "年齢"],
          [
            { text: "林 修", reading: "ハヤシオサム" },
            { date: 28628 },
            9012345678,
            { formula: "YEAR(NOW())-1978", value: "48" },
          ],
          ["林 恵", { date: 28629 }, 9012345679, 47],
        ],
      },
    ]);
    const answer = await read(book, "x.xlsx");
    expect(answer).toMatchObject({
      distinct_principals: 2,
      data_items: ["name", "birth_date", "phone", "other"],
    });
  });

  test.each([
    ["お届け先電話番号", "phone"],
    ["メールアドレス(必須)", "email"],
    ["ご住所", "address"],
    ["Ｅメール", "email"],
    ["氏名（カナ）", "kana"],
    ["フリガナ", "kana"],
    ["TEL", "phone"],
    ["会社名", "company"],
    ["商品名", "purchase"],
    ["担当者名", "name"],
    ["障害対応日", "unknown"],
    ["既往歴", "health"],
    ["病名", "health"],
    ["アドレス", "email"],
    ["CVV", "card_security_code"],
    ["hotel", "unknown"],
  ])("the heading %s means %s", (heading, kind) => {
    expect(kindOfHeading(heading)).toBe(kind);
  });
});
