import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CheckedRow } from "./check-row";
import { checkRows, type ListReading } from "./check-rows";
import { guessList } from "./guess-list";
import { PeopleJoiner } from "./join-people";

const opened = (bytes: Buffer, size = 13) =>
  async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };

async function check(bytes: Buffer, reading: Partial<ListReading> = {}): Promise<CheckedRow[]> {
  const found: CheckedRow[] = [];
  const guessed = await guessList(opened(bytes), "list.csv");
  await checkRows(opened(bytes)(), { ...guessed, ...reading }, async ({ rows }) => void found.push(...rows));
  return found;
}

const problems = (rows: readonly CheckedRow[]) =>
  rows
    .flatMap((row) => (row.isGood ? row.notes : [row.problem]))
    .map(({ line, column, code }) => [line, column, code]);
const people = (rows: readonly CheckedRow[]) => rows.flatMap((row) => (row.isGood ? [row.person] : []));

const HEAD = "氏名,メールアドレス,電話番号\r\n";
// 「佐藤」「花子」「氏名」 and the headings in CP932.
const CP932 = Buffer.concat([
  Buffer.from([0x8e, 0x81, 0x96, 0xbc]),
  Buffer.from(",mail\r\n"),
  Buffer.from([0x8d, 0xb2, 0x93, 0xa1, 0x89, 0xd4, 0x8e, 0x71]),
  Buffer.from(",a@x.example\r\n"),
]);

describe("a list is read however it is written", () => {
  test.each<[string, Buffer]>([
    ["UTF-8", Buffer.from("氏名,mail\r\n佐藤花子,a@x.example\r\n")],
    ["UTF-8 with its mark", Buffer.from("\ufeff氏名,mail\n佐藤花子,a@x.example")],
    ["CP932", CP932],
    ["UTF-16 with tabs", Buffer.from("\ufeff氏名\tmail\r\n佐藤花子\ta@x.example\r\n", "utf16le")],
    ["semicolons", Buffer.from("氏名;mail\r\n佐藤花子;a@x.example\r\n")],
    ["a line that says what parts the cells", Buffer.from("sep=;\r\n氏名;mail\r\n佐藤花子;a@x.example\r\n")],
  ])("%s", async (_how, bytes) => {
    const rows = await check(bytes);
    expect(people(rows)).toMatchObject([{ name: "佐藤花子", mails: ["a@x.example"] }]);
    expect(problems(rows)).toEqual([]);
  });
});

describe("what a row says is kept as typed", () => {
  test.each(["a..b@docomo.ne.jp", "a.@ezweb.ne.jp", "-x-@softbank.ne.jp"])("%s", async (mail) => {
    const rows = await check(Buffer.from(`${HEAD}髙﨑𠮷,${mail},０９０－１２３４－５６７８\r\n`));
    expect(people(rows)).toMatchObject([
      { name: "髙﨑𠮷", mails: [mail], phones: ["０９０－１２３４－５６７８"] },
    ]);
  });
});

describe("a row that is about nobody", () => {
  const HEADS = "番号,氏名,メールアドレス,電話番号,金額\r\n1,佐藤花子,a@x.example,,100\r\n";

  test.each([
    "合計,,,,100",
    ',合計,,,"1,300"',
    ",小計,2名,,100円",
    "以上,,,,",
    "※ 2026年11月に出力,,,,",
    ",備考: 退会者を除く,,,",
  ])("is told and makes nobody: %s", async (row) => {
    const rows = await check(Buffer.from(`${HEADS}${row}\r\n`));
    expect(people(rows)).toHaveLength(1);
    expect(problems(rows)).toEqual([[3, null, "sum-or-note"]]);
  });

  test.each([",計,,090-1234-5678,100", ",計,kei@x.example,,", ",合田 計,,,100"])(
    "is not somebody who is called so, or can be reached: %s",
    async (row) => {
      const rows = await check(Buffer.from(`${HEADS}${row}\r\n`));
      expect(people(rows)).toHaveLength(2);
      expect(problems(rows)).toEqual([]);
    },
  );
});

describe("what cannot be read is told by line and column", () => {
  test.each<[string, string, unknown[]]>([
    ["nobody", "佐藤,a@x.example,\r\n,,090\r\n", [[3, null, "nobody"]]],
    ["a mail without @", "佐藤,a.x.example,\r\n鈴木,b@x.example,", [[2, 2, "mail-without-at"]]],
    ["more cells than columns", "佐藤,a@x.example,,余り\r\n", [[2, 4, "too-many-cells"]]],
    ["the headings again", `佐藤,a@x.example,\r\n${HEAD}`, [[3, null, "heading-again"]]],
    ["a cell that is too long", `${"佐".repeat(501)},a@x.example,\r\n`, [[2, 1, "too-long"]]],
    ["a number that is none", "佐藤,a@x.example,なし\r\n", [[2, 3, "phone-unreadable"]]],
    ["a formula", '=HYPERLINK("x"),a@x.example,\r\n', []],
  ])("%s", async (_what, text, expected) => {
    const rows = await check(Buffer.from(HEAD + text), { columns: ["name", "email", "phone"] });
    expect(problems(rows)).toEqual(expected);
  });

  test("a birth date that was never on the calendar, which stays as it was typed", async () => {
    const births = ["1978/5/18", "1990/2/31", "昭和64年2月1日", "Ｈ１．１．７", "R1.5.1", "五月ごろ", ""];
    const text = births.map((birth, at) => `佐藤花子,a${at}@x.example,${birth}\r\n`).join("");
    const rows = await check(Buffer.from(`氏名,メール,生年月日\r\n${text}`));
    expect(problems(rows)).toEqual([
      [3, 3, "date-not-on-calendar"],
      [4, 3, "date-not-on-calendar"],
      [5, 3, "date-not-on-calendar"],
      [7, 3, "date-unreadable"],
    ]);
    expect(people(rows).map(({ birthDate }) => birthDate)).toEqual(births);
  });

  test("also where all birth dates of a list are impossible", async () => {
    const rows = await check(Buffer.from("氏名,メール,生年月日\r\n佐藤花子,a@x.example,2023-02-29\r\n"));
    expect(problems(rows)).toEqual([[2, 3, "date-not-on-calendar"]]);
    expect(people(rows)).toMatchObject([{ birthDate: "2023-02-29" }]);
  });

  test("a line in another charset", async () => {
    const mixed = Buffer.concat([CP932, Buffer.from("山田太郎,b@x.example\r\n"), CP932.subarray(11)]);
    expect(problems(await check(mixed, { charset: "shift_jis" }))).toContainEqual([3, null, "other-charset"]);
    const other = Buffer.concat([Buffer.from("氏名,mail\r\n山田太郎,b@x.example\r\n"), CP932.subarray(11)]);
    expect(problems(await check(other, { charset: "utf-8" }))).toEqual([[3, 1, "unreadable-characters"]]);
  });

  test("headings like __proto__ and the same twice are names and nothing else", async () => {
    const rows = await check(Buffer.from("__proto__,氏名,氏名,constructor\r\nx,佐藤,鈴木,y\r\n"));
    expect(people(rows)).toMatchObject([{ name: "佐藤" }]);
  });

  test("an empty file has no rows", async () => {
    expect(await check(Buffer.alloc(0))).toEqual([]);
  });
});

const value = fc.constantFrom(
  "",
  "佐藤",
  "鈴木 一郎",
  "a@x.example",
  "A@X.example",
  "b@x.example",
  "090-1111-2222",
  "\ufffd",
);
test("no row of any table is lost or invented", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(value, { minLength: 3, maxLength: 4 }), { maxLength: 20 }),
      async (table) => {
        const bytes = Buffer.from(HEAD + table.map((cells) => `${cells.join(",")}\r\n`).join(""));
        const reading = {
          charset: "utf-8",
          delimiter: "comma",
          headerRow: 1,
          columns: ["name", "email", "phone"],
        } as const;
        const rows: CheckedRow[] = [];
        await checkRows(opened(bytes)(), reading, async (batch) => void rows.push(...batch.rows));
        const filled = table.filter((cells) => cells.some((cell) => cell !== ""));
        expect(rows).toHaveLength(filled.length);

        const joiner = new PeopleJoiner();
        const good = rows.flatMap((row) => (row.isGood ? [row] : []));
        const absorbed = good
          .map((row) => joiner.add(row.keys))
          .reduce((sum, one) => sum + one.absorbed.length, 0);
        expect(joiner.newPeople).toBeLessThanOrEqual(good.length);
        expect(joiner.newPeople + absorbed).toBeGreaterThanOrEqual(Math.min(1, good.length));
      },
    ),
    { numRuns: 200 },
  );
});
