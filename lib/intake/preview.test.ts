import { expect, test } from "vitest";
import { encode, makeMail } from "./made/make-mail";
import { makeList } from "./made/make-people";
import { makeWorkbook } from "./made/make-workbook";
import { readExposure } from "./read-file";

const previewOf = async (bytes: Buffer, fileName = "a.eml") =>
  (await readExposure(bytes, { fileName })).preview;

test("a mail is shown by the beginning of its text and of its tables", async () => {
  const bytes = encode(`会員一覧\r\n\r\n${makeList(20)}`, "shift_jis");
  const mail = makeMail({ text: "田中様\r\n\r\nお送りします。\r\n", files: [{ name: "名簿.csv", bytes }] });
  expect(await previewOf(mail)).toEqual({
    text: "田中様\n\nお送りします。",
    tables: [
      {
        place: { part: "1.2", file: "名簿.csv" },
        fileName: "名簿.csv",
        headings: ["氏名", "メール", "電話番号"],
        rows: [
          ["佐藤 誠", "person0@example.jp", "090-0000-0000"],
          ["鈴木 誠", "person1@example.jp", "090-0000-0001"],
          ["高橋 誠", "person2@example.jp", "090-0000-0002"],
        ],
        moreColumns: 0,
      },
    ],
  });
});

test("of a long text at most 2,000 characters and 40 lines are shown, none of them cut in half", async () => {
  const { text } = await previewOf(makeMail({ text: "𠮷".repeat(5000) }));
  expect(Array.from(text)).toHaveLength(2000);
  expect(text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  const lines = await previewOf(makeMail({ text: "行\r\n".repeat(500) }));
  expect(lines.text.split("\n")).toHaveLength(40);
});

test("of a wide table at most 12 columns of 60 characters are shown", async () => {
  const wide = [
    Array.from({ length: 15 }, (_, index) => (index === 0 ? "氏名" : `備考${index}`)),
    ["林 修", "あ".repeat(500), ...Array.from({ length: 13 }, () => "x")],
  ];
  const [table] = (await previewOf(makeWorkbook([{ name: "一", rows: wide }]), "a.xlsx")).tables;
  expect(table).toMatchObject({ place: { sheet: "一" }, fileName: "a.xlsx", moreColumns: 3 });
  expect(table?.headings).toHaveLength(12);
  expect(table?.rows[0]).toHaveLength(12);
  expect(table?.rows[0]?.[1]).toBe("あ".repeat(60));
});

test("a table without a row that names its columns has no headings", async () => {
  const [table] = (await previewOf(Buffer.from("林 修,a@b.jp\n鈴木 恵,c@d.jp\n"), "a.csv")).tables;
  expect(table).toMatchObject({
    headings: [],
    rows: [
      ["林 修", "a@b.jp"],
      ["鈴木 恵", "c@d.jp"],
    ],
  });
});

test("of many tables five are shown", async () => {
  const sheets = Array.from({ length: 8 }, (_, index) => ({
    name: `${index}`,
    rows: [["氏名"], ["林 修"]],
  }));
  const { tables, text } = await previewOf(makeWorkbook(sheets), "a.xlsx");
  expect(tables.map(({ place }) => place.sheet)).toEqual(["0", "1", "2", "3", "4"]);
  expect(text).toBe("");
});

test("of a complaint the mail that went wrong is shown", async () => {
  const wrong = makeMail({ text: "高橋様\r\nポイントのお知らせです。" });
  const complaint = makeMail({ text: "知らない人の名前です。", nested: wrong, from: "x@home.example" });
  expect((await previewOf(complaint)).text).toBe("高橋様\nポイントのお知らせです。");
});
