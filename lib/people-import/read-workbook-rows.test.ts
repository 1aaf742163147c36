import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { makeWorkbook } from "@/lib/intake/made/make-workbook";
import { readWorkbookRows } from "./read-workbook-rows";

const HEADINGS = ["番号", "氏名"];
const member = (at: number) => [`M${at}`, `会員 ${at}`];
const book = (count: number) => [HEADINGS, ...Array.from({ length: count }, (_, at) => member(at))];

async function* fileOf(...sheets: Parameters<typeof makeWorkbook>[0]) {
  yield makeWorkbook(sheets);
}

test("every row comes once, in its order, also where its taker is slow, and other sheets stand elsewhere", async () => {
  const found: { cells: readonly string[]; line: number; isElsewhere?: boolean }[] = [];
  const counts: number[] = [];
  let busy = 0;
  await readWorkbookRows(
    fileOf({ name: "会員", rows: book(6000) }, { name: "ほか", rows: [["残り"]] }),
    async ({ rows, done }) => {
      busy++;
      expect(busy).toBe(1);
      await setTimeout(2);
      found.push(...rows);
      counts.push(done);
      busy--;
    },
  );
  expect(found).toHaveLength(6002);
  expect(found.slice(0, 6001).map(({ cells }) => cells)).toEqual(book(6000));
  expect(found.slice(0, 6001).map(({ line }) => line)).toEqual(
    Array.from({ length: 6001 }, (_, at) => at + 1),
  );
  expect(found[6001]).toMatchObject({ cells: ["残り"], line: 1, isElsewhere: true });
  expect(counts.length).toBeGreaterThan(4);
  expect(counts.at(-1)).toBe(6002);
});

test("what the taker throws ends the reading, and no more rows come", async () => {
  let taken = 0;
  const reading = readWorkbookRows(fileOf({ name: "会員", rows: book(6000) }), async () => {
    taken++;
    throw new Error("enough");
  });
  await expect(reading).rejects.toThrow("enough");
  await setTimeout(50);
  expect(taken).toBe(1);
});

test("what is wrong with a workbook is said as it is by its reader, with the place", async () => {
  const wide = ["氏名", ...Array.from({ length: 20_000 }, () => "x")];
  await expect(
    readWorkbookRows(fileOf({ name: "会員", rows: [HEADINGS, wide] }), async () => undefined),
  ).rejects.toMatchObject({ code: "too-many-columns", place: { row: 2 } });
  const cut = async function* () {
    yield makeWorkbook([{ name: "会員", rows: book(10) }]).subarray(0, 500);
  };
  await expect(readWorkbookRows(cut(), async () => undefined)).rejects.toMatchObject({ name: "IntakeError" });
});
