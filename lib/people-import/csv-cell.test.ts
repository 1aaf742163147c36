import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvCell, csvLine } from "./csv-cell";

test.each(["=1+1", "+81", "-1", "@cmd", "＝1", "＋1", "－1", "＠x", "\t=1", " =1", "\u0000=1"])(
  "%j is no formula any more",
  (value) => {
    expect(parse(csvLine([value]))[0]).toEqual([`'${value}`]);
  },
);

test("every other text comes back as it is", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "花", '"', ",", "\n", "'", "=", " "), maxLength: 8 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (cells) => {
      const read = parse(csvLine(cells), { relax_column_count: true })[0] as string[];
      expect(read.map((cell, at) => (cell === `'${cells[at]}` ? cells[at] : cell))).toEqual(cells);
    }),
  );
  expect(csvCell("佐藤 花子")).toBe("佐藤 花子");
});
