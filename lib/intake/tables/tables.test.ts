import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toAnswer } from "../exposure-answer";
import { encode, type MadeCharset } from "../made/make-mail";
import { makeList } from "../made/make-people";
import { makeWorkbook } from "../made/make-workbook";
import { readExposure } from "../read-file";
import { foldDate } from "./fold-date";
import { foldAddress, foldMail, foldName, foldPhone } from "./fold-values";
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
    [foldMail('"A..B"@docomo.ne.jp'), "a..b@docomo.ne.jp"],
    [foldMail('"a b"@example.jp'), '"a b"@example.jp'],
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
