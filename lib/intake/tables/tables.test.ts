import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toAnswer } from "../exposure-answer";
import { encode, type MadeCharset } from "../made/make-mail";
import { cardNumber, makeList } from "../made/make-people";
import { makeWorkbook } from "../made/make-workbook";
import { readExposure } from "../read-file";
import { kindOfHeading } from "./column-headings";
import { foldDate } from "./fold-date";
import { foldAddress, foldMail, foldName, foldPhone } from "./fold-values";
import { passesMyNumber } from "./number-checks";
import { splitRows } from "./split-rows";

const read = async (text: string | Buffer, fileName = "list.csv") =>
  toAnswer(await readExposure(Buffer.from(text), { fileName }));
const rows = (text: string) => {
  const found: (readonly string[])[] = [];
  splitRows(text, ",", (cells) => {
    found.push(cells);
    return true;
  });
  return found;
};

describe("a list in any writing", () => {
  const charsets: MadeCharset[] = ["utf-8", "shift_jis", "euc-jp", "iso-2022-jp"];
  test.each(
    charsets.flatMap((charset) => [",", "\t", ";"].map((delimiter) => [charset, delimiter] as const)),
  )("%s parted by %j", async (charset, delimiter) => {
    expect(await read(encode(makeList(50, delimiter), charset))).toMatchObject({
      rows: 50,
      distinct_principals: 50,
      data_items: ["name", "email", "phone"],
    });
  });

  test.each([
    ["with a mark of UTF-8", Buffer.from(`\ufeff${makeList(5)}`)],
    ["in UTF-16 as Excel's Unicode text", Buffer.from(`\ufeff${makeList(5, "\t")}`, "utf16le")],
    ["in UTF-16 without its mark", Buffer.from(makeList(5, "\t"), "utf16le")],
    ["with old Macintosh line ends", Buffer.from(makeList(5).replaceAll("\r\n", "\r"))],
    ["with Unix line ends", Buffer.from(makeList(5).replaceAll("\r\n", "\n"))],
    ["after sep=", Buffer.from(`sep=;\r\n${makeList(5, ";")}`)],
    ["under a title", Buffer.from(`顧客名簿 2026年11月\r\n\r\n${makeList(5)}`)],
    ["with empty rows and a sum", Buffer.from(`${makeList(5)},,\r\n合計,5,\r\n`)],
    ["with its heading again", Buffer.from(makeList(5) + makeList(0))],
    ["without a heading", Buffer.from(makeList(5).split("\r\n").slice(1).join("\r\n"))],
    [
      "with lines in two charsets",
      Buffer.concat([
        encode("氏名,メール\r\n佐藤 誠,a@b.jp\r\n鈴木 恵,b@b.jp\r\n", "shift_jis"),
        Buffer.from("高橋 修,c@b.jp\r\n田中 恵,d@b.jp\r\n伊藤 隆,e@b.jp\r\n"),
      ]),
    ],
  ])("%s", async (_name, bytes) => {
    expect(await read(bytes)).toMatchObject({ rows: 5, distinct_principals: 5 });
  });
});

describe("rows", () => {
  test("are read as csv-parse reads them", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "山", '"', ",", "\n", "\r\n", " ", "=") });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        (table) => {
          const text = table
            .map((cells) => cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(","))
            .join("\r\n");
          const theirs: string[][] = parse(text, { relax_column_count: true });
          expect(rows(text)).toEqual(theirs);
        },
      ),
    );
  });

  test.each([
    ['a,"b\r\nc",d', [["a", "b\r\nc", "d"]]],
    ['a,b"c"d,e', [["a", 'b"c"d', "e"]]],
    ['"a"b,c', [["ab", "c"]]],
    ['"a""b"', [['a"b']]],
    ["a,b,\n", [["a", "b", ""]]],
    ["a\rb\r\nc\n", [["a"], ["b"], ["c"]]],
  ])("%j", (text, found) => {
    expect(rows(text)).toEqual(found);
  });

  test("a quote that is never closed names its row", async () => {
    await expect(
      readExposure(Buffer.from('氏名,住所\n佐藤,"東京都\n'), { fileName: "x.csv" }),
    ).resolves.toMatchObject({
      problems: [{ code: "cut-off", place: { row: 2, line: 2 } }],
    });
  });
});

describe("one person", () => {
  test.each([
    ["the same mail in another width", "氏名,メール\n高橋 誠,a@b.jp\n髙橋　誠,Ａ＠Ｂ．ＪＰ", 1],
    ["the same phone with and without hyphens", "氏名,電話\n山崎 亮,090-1234-5678\n山﨑亮,09012345678", 1],
    ["the same phone that lost its zero", "氏名,電話\n山崎 亮,09012345678\n山崎 亮,9012345678", 1],
    [
      "the same birth date and address",
      "氏名,生年月日,住所\n渡辺 恵,1978/05/18,東京都港区芝1-2-3\n渡邉恵,昭和53年5月18日,港区芝１丁目２番３号",
      1,
    ],
    [
      "through a third row",
      "氏名,メール,電話\n林 修,a@b.jp,\n林 修,,09012345678\n林 修,a@b.jp,090-1234-5678",
      1,
    ],
    ["halves of a name", "姓,名,メール\n林,修,a@b.jp\n林,修,A@B.JP\n林,恵,a@b.jp", 2],
    ["not by name alone", "氏名,生年月日\n林 修,1970/01/01\n林 修,1970/01/01", 2],
    ["not by mail alone", "氏名,メール\n林 修,a@b.jp\n林 恵,a@b.jp", 2],
    ["not by a record number", "顧客番号,氏名,メール\n1,林 修,a@b.jp\n1,林 恵,c@b.jp", 2],
    ["nor apart by it", "顧客番号,氏名,メール\n1,林 修,a@b.jp\n2,林 修,a@b.jp", 1],
    ["by mail where there are no names", "メール\na@b.jp\nA@B.jp\nc@b.jp", 2],
    ["over two tables of one workbook", "", 2],
  ])("%s", async (_name, text, people) => {
    const table = [
      ["氏名", "メール"],
      ["林 修", "a@b.jp"],
    ];
    const book = makeWorkbook([
      { name: "一", rows: table },
      { name: "二", rows: [...table, ["林 恵", "c@b.jp"]], hidden: true },
    ]);
    const answer = text ? await read(text) : await read(book, "x.xlsx");
    expect(answer.distinct_principals).toBe(people);
  });

  test.each([
    [foldName("ﾔﾏﾀﾞ ﾀﾛｳ"), "ヤマダタロウ"],
    [foldName("やまだ たろう"), "ヤマダタロウ"],
    [foldName("齋藤 廣"), foldName("斎藤広")],
    [foldMail(" Taro@Example.JP "), "taro@example.jp"],
    [foldMail("なし"), ""],
    [foldPhone("+81-90-1234-5678"), "09012345678"],
    [foldPhone("03(1234)5678 内線12"), "0312345678"],
    [foldPhone("なし"), ""],
    [foldAddress("東京都港区芝一丁目二十三番地の4 タワー 501号室"), foldAddress("港区芝1-23-4タワー501")],
    [foldDate("S53.5.18"), "19780518"],
    [foldDate("令和元年5月1日"), "20190501"],
    [foldDate("19780518"), "19780518"],
    [foldDate("1978-05-18T00:00:00"), "19780518"],
    [foldDate("13/45/2020"), ""],
  ])("folds to %s", (found, wanted) => {
    expect(found).toBe(wanted);
  });
});

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
