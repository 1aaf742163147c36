import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ExposedPerson } from "./exposed-person";
import { gatherPeople } from "./gather-people";
import { makeAnything } from "./made/make-anything";
import { makeMail } from "./made/make-mail";
import { makeWorkbook } from "./made/make-workbook";
import { randomOf } from "./made/random";
import { readExposure } from "./read-file";

const SAMPLES = "lib/intake/samples";

async function peopleOf(bytes: Uint8Array, fileName: string): Promise<readonly ExposedPerson[]> {
  const found: ExposedPerson[] = [];
  const said = await gatherPeople(bytes, { fileName }, (person) => found.push(person));
  expect(said).toBe(found.length);
  return found;
}

async function agrees(bytes: Uint8Array, fileName: string): Promise<readonly ExposedPerson[]> {
  const [exposure, found] = [await readExposure(bytes, { fileName }), await peopleOf(bytes, fileName)];
  expect(found.length).toBe(exposure.people ?? 0);
  const items = new Set(found.flatMap((person) => person.items));
  for (const item of items) expect(exposure.dataItems).toContain(item);
  return found;
}

describe("as many people as are counted", () => {
  const samples = readdirSync(SAMPLES).filter((name) => /\.(?:eml|csv)$/.test(name));

  test.each(samples)("are given of the sample %s", async (fileName) => {
    await agrees(readFileSync(`${SAMPLES}/${fileName}`), fileName);
  });

  test("are given of any list, in the order of their first rows", async () => {
    // Few names and values, so that rows meet: some are one person by mail, some by phone, some by birth and address.
    const row = fc.tuple(
      fc.constantFrom("林 修", "林　修", "髙橋 恵", "高橋 恵", "鈴木 誠", ""),
      fc.constantFrom("a@b.jp", "A@b.jp", "c@d.jp", "e@f.jp", ""),
      fc.constantFrom("03-0000-0001", "0300000001", "090-0000-0002", ""),
      fc.constantFrom("1978/05/18", "S53.5.18", "2001/01/01", ""),
      fc.constantFrom("東京都港区芝1-2-3", "港区芝一丁目2番3号", "大阪市北区1", ""),
    );
    const head = ["氏名", "メール", "電話番号", "生年月日", "住所", "郵便番号"];
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 60 }), fc.nat({ max: 3 }), async (rows, more) => {
        const part = Math.ceil(rows.length / (more + 1));
        // No key, and another one in each row: it tells which row was first.
        const numbered = rows.map((cells, index) => [...cells, `100-${String(index).padStart(4, "0")}`]);
        const sheets = Array.from({ length: more + 1 }, (_, index) => ({
          name: String(index),
          rows: [head, ...numbered.slice(index * part, (index + 1) * part)],
        }));
        const found = await agrees(makeWorkbook(sheets), "a.xlsx");
        const codes = found.map(({ postalCode }) => postalCode);
        expect(codes).toEqual([...new Set(codes)].sort());
      }),
      { numRuns: 120 },
    );
  });

  test("are given of anything that comes in", async () => {
    for (let seed = 0; seed < 150; seed++) {
      const { bytes, fileName } = makeAnything(randomOf(seed));
      const exposure = await readExposure(bytes, { fileName }).catch(() => undefined);
      const found = await peopleOf(bytes, fileName).catch(() => undefined);
      expect(found?.length, `seed ${seed}`).toBe(exposure && (exposure.people ?? 0));
    }
  });

  test("are none where a table breaks off", async () => {
    const bytes = Buffer.from(`氏名,メール\n${"林 修,a@b.jp\n".repeat(300)}"鈴木`);
    expect(await agrees(bytes, "a.csv")).toEqual([]);
  });
});

describe("what is given of a person", () => {
  test("is what stands in the file, the first that is filled in any row", async () => {
    const rows = [
      "会員番号,氏名,フリガナ,メール,携帯メール,電話番号,郵便番号,住所,生年月日,購入商品",
      "1, 林 修 ,,h@home.example,,,,,1978/05/18,",
      "2,鈴木 恵,スズキ メグミ,s@home.example,,03-0000-0001,105-0014,東京都港区芝1-2-3,,鍋",
      "3,林　修,ハヤシ オサム,H@home.example,o@mobile.example,090-0000-0002,,大阪市北区1,S60.1.1,皿",
    ];
    expect(await agrees(Buffer.from(rows.join("\r\n")), "a.csv")).toEqual([
      {
        name: "林 修",
        kana: "ハヤシ オサム",
        mails: ["h@home.example", "o@mobile.example"],
        phones: ["090-0000-0002"],
        postalCode: "",
        address: "大阪市北区1",
        birthDate: "1978/05/18",
        items: ["address", "birth_date", "email", "kana", "name", "phone", "purchase"],
      },
      {
        name: "鈴木 恵",
        kana: "スズキ メグミ",
        mails: ["s@home.example"],
        phones: ["03-0000-0001"],
        postalCode: "105-0014",
        address: "東京都港区芝1-2-3",
        birthDate: "",
        items: ["address", "email", "kana", "name", "phone", "postal_code", "purchase"],
      },
    ]);
  });

  test("is put together where it stands in parts", async () => {
    const text =
      "姓,名,セイ,メイ,都道府県,市区町村,番地,建物名\n林,修,ハヤシ,オサム,東京都,港区,芝1-2-3,201号室\n";
    const [person] = await agrees(Buffer.from(text), "a.csv");
    expect(person).toMatchObject({
      name: "林 修",
      kana: "ハヤシ オサム",
      address: "東京都港区芝1-2-3 201号室",
    });
  });

  test("is only the kind where it is a card, a password, My Number or health", async () => {
    const rows = Array.from(
      { length: 12 },
      (_, index) => `林${index} 修,4111111111111111,12/29,ひみつ${index},123456789018,糖尿病,要介護`,
    );
    const text = `氏名,カード番号,有効期限,パスワード,マイナンバー,既往歴,備考\n${rows.join("\n")}`;
    const found = await agrees(Buffer.from(text), "a.csv");
    expect(found[0]?.items).toEqual([
      "card_expiry",
      "card_number",
      "health",
      "my_number",
      "name",
      "password",
    ]);
    expect(JSON.stringify(found)).not.toMatch(/4111|ひみつ|1234567|糖尿|介護|12\/29/);
  });

  test("tells the one whose note names an illness from the others", async () => {
    const text = "氏名,備考\n林 修,糖尿病のため通院\n鈴木 恵,特になし\n";
    const found = await agrees(Buffer.from(text), "a.csv");
    expect(found.map(({ items }) => items)).toEqual([["health", "name"], ["name"]]);
  });

  test("is one person over two files of a mail", async () => {
    const mail = makeMail({
      files: [
        { name: "a.csv", bytes: Buffer.from("氏名,メール\n林 修,a@b.jp\n鈴木 恵,c@d.jp\n") },
        { name: "b.csv", bytes: Buffer.from("お名前,E-mail,電話\n林修,a@b.jp,03-0000-0001\n") },
      ],
    });
    expect(await agrees(mail, "a.eml")).toMatchObject([
      { name: "林 修", phones: ["03-0000-0001"] },
      { name: "鈴木 恵", phones: [] },
    ]);
  });

  test("is nobody of a price list", async () => {
    expect(await agrees(Buffer.from("品番,品名,単価\n1,鍋,100\n2,皿,200\n"), "a.csv")).toEqual([]);
  });
});
