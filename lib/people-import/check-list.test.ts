import { randomBytes, randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSealed } from "@/lib/storage/open-sealed";
import { ownDataFolder } from "@/lib/testing/audit-log";
import { checkList } from "./check-list";
import { rowChecker } from "./check-row";
import { columnsOf } from "./import-columns";

const COLUMNS = ["name", "email", "phone"] as const;
const HEAD = ["氏名", "メール", "電話"];
let leave: () => void;

beforeAll(() => {
  leave = ownDataFolder();
});
afterAll(() => leave());

const reading = { charset: "utf-8", delimiter: "comma", headerRow: 1, columns: [...COLUMNS] } as const;

async function checked(table: readonly (readonly string[])[]) {
  const report = { storageKey: randomUUID(), key: randomBytes(32) };
  const text = [HEAD, ...table].map((cells) => `${cells.join(",")}\r\n`).join("");
  async function* content() {
    yield Buffer.from(text);
  }
  const found = await checkList(
    { content: content(), reading },
    { report, onProgress: async () => undefined },
  );
  return { ...found, report };
}

/** People by the plainest way there is: rows that share a key, and theirs, until nothing changes. */
function peopleOf(table: readonly (readonly string[])[]): { people: number; bad: number } {
  const check = rowChecker(columnsOf(COLUMNS, HEAD), HEAD);
  const rows = table.flatMap((cells, at) => check({ cells, line: at + 2, lines: 1 }) ?? []);
  let groups: Set<string>[] = [];
  let alone = 0;
  for (const row of rows) {
    if (!row.isGood) continue;
    if (row.keys.length === 0) {
      alone++;
      continue;
    }
    const mine = groups.filter((group) => row.keys.some((key) => group.has(key)));
    groups = groups.filter((group) => !mine.includes(group));
    groups.push(new Set([...row.keys, ...mine.flatMap((group) => [...group])]));
  }
  return { people: groups.length + alone, bad: rows.filter((row) => !row.isGood).length };
}

const cell = fc.constantFrom(
  "",
  "佐藤",
  "鈴木 一郎",
  "a@x.example",
  "Ａ@x.example",
  "b@x.example",
  "090-1111-2222",
);
const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 4 }), { maxLength: 15 });

test("every row is a person, one more of somebody, or bad, and the report has a line for each bad one", async () => {
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const { people, rows: good, badRows, kinds, report } = await checked(rows);
      const filled = rows.filter((cells) => cells.some((value) => value !== ""));
      const model = peopleOf(rows);
      expect({ people, bad: badRows, all: good + badRows }).toEqual({ ...model, all: filled.length });
      expect(good - people).toBeGreaterThanOrEqual(0);

      const told = kinds.reduce((sum, { count }) => sum + count, 0);
      const pieces: Buffer[] = [];
      if (told > 0) for await (const piece of openSealed(report.storageKey, report.key)) pieces.push(piece);
      const lines = Buffer.concat(pieces).toString().split("\n").filter(Boolean);
      expect(lines).toHaveLength(told);
      expect(told).toBeGreaterThanOrEqual(badRows);
    }),
    { numRuns: 100 },
  );
});
