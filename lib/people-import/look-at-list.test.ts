import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeWorkbook } from "@/lib/intake/made/make-workbook";
import { makeZip } from "@/lib/intake/made/make-zip";
import { storeSealed } from "@/lib/storage/store-sealed";
import { ownDataFolder } from "@/lib/testing/audit-log";
import { lookAtList } from "./look-at-list";

let leave: () => void;
beforeAll(() => {
  leave = ownDataFolder();
});
afterAll(() => leave());

async function stored(content: Buffer, fileName: string) {
  const source = { storageKey: randomUUID(), key: randomBytes(32) };
  async function* pieces() {
    yield content;
  }
  await storeSealed(pieces(), source);
  return { source, fileName };
}

test("a workbook is looked at in a process of its own, and read like any list", async () => {
  const rows = [
    ["氏名", "メール"],
    ...Array.from({ length: 300 }, (_, at) => [`佐藤${at}`, `p${at}@x.example`]),
  ];
  const book = makeWorkbook([
    { name: "説明", rows: [], hidden: true },
    { name: "会員", rows },
  ]);
  const { guessed, rows: seen } = await lookAtList(await stored(book, "list.xlsx"));
  expect(guessed).toMatchObject({ delimiter: null, headerRow: 1, columns: ["name", "email"] });
  expect(seen).toHaveLength(220);
  expect(seen[1]).toMatchObject({ cells: ["佐藤0", "p0@x.example"], line: 2 });
});

test("a workbook that unpacks to far more than it looks is not opened, and fills no memory of ours", async () => {
  const bomb = `<?xml version="1.0"?><sst>${"<si><t></t></si>".repeat(1_000)}${" ".repeat(330 * 1024 * 1024)}</sst>`;
  const book = makeZip([
    {
      name: "xl/workbook.xml",
      bytes: Buffer.from('<workbook><sheets><sheet name="a" sheetId="1"/></sheets></workbook>'),
    },
    { name: "xl/sharedStrings.xml", bytes: Buffer.from(bomb) },
  ]);
  expect(book.length).toBeLessThan(2_000_000);
  await expect(lookAtList(await stored(book, "bomb.xlsx"))).rejects.toMatchObject({
    code: "unpacks-too-large",
  });
});
