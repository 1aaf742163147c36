import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnsIn } from "./guess-list";
import type { ListLook } from "./look-at-list";
import { previewList } from "./preview-list";

const format = { charset: "utf-8", delimiter: "comma" } as const;

function look(table: readonly (readonly string[])[], headerRow?: number | null): ListLook {
  const rows = table.map((cells, at) => ({ cells, line: at + 1, lines: 1 }));
  return { guessed: columnsIn(rows, format, headerRow), rows };
}
const previewOf = (table: readonly (readonly string[])[], headerRow?: number | null) => {
  const seen = look(table, headerRow);
  return previewList(seen, seen.guessed.columns);
};

const HEADINGS = ["氏名", "メール", "電話番号", "備考", "住所"];
const ROW = ["佐藤 花子", "hanako@x.example", "090-1111-2222", "至急", "東京都千代田区丸の内1-1"];

describe("the beginning of a list", () => {
  test("shows headings whole and values masked by what their column holds, each with its line", () => {
    expect(previewOf([HEADINGS, ROW])).toEqual({
      headings: HEADINGS,
      rows: [{ line: 2, cells: ["佐藤 ●●", "h●●●@x.example", "●●●2222", "●●●", "東京都●●●"] }],
    });
  });

  test("hides what no column was recognised for", () => {
    expect(previewList(look([HEADINGS, ROW]), []).rows).toEqual([{ line: 2, cells: [] }]);
    expect(previewList(look([HEADINGS, ROW]), ["unknown", "nonsense"]).rows[0]?.cells).toEqual([
      "●●●",
      "●●●",
    ]);
  });

  test("masks a row of people that somebody takes for headings", () => {
    const { headings } = previewOf([HEADINGS, ROW, ROW], 2);
    expect(headings).toEqual(["佐●●●", "h●●●", "0●●●", "至●", "東●●●"]);
  });

  test("is twenty rows and no more", () => {
    expect(previewOf([HEADINGS, ...Array.from({ length: 50 }, () => ROW)]).rows).toHaveLength(20);
  });
});

test("no value of two letters or more is shown whole, whatever stands where", () => {
  const value = fc.constantFrom(...ROW, "鈴木一郎", "ｈａｎａｋｏ＠x.example", "サトウ", "M0001", "1985/4/1");
  const table = fc.array(fc.array(value, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(table, fc.constantFrom(undefined, null, 1, 2), (rows, headerRow) => {
      const { headings, rows: shown } = previewOf([HEADINGS, ...rows], headerRow);
      const cells = shown.flatMap((row) => row.cells).concat(headerRow === 2 ? headings : []);
      // Without headings these are a row like any other, and name nobody.
      for (const cell of cells)
        expect([...ROW, "鈴木一郎", "サトウ", "M0001", "1985/4/1"]).not.toContain(cell);
    }),
  );
});
