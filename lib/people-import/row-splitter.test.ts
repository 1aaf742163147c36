import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { IntakeError } from "@/lib/intake/intake-error";
import { splitRows } from "@/lib/intake/tables/split-rows";
import { type FileRow, RowSplitter } from "./row-splitter";

function split(text: string, { size = text.length, delimiter = "," } = {}): FileRow[] {
  const splitter = new RowSplitter(delimiter);
  const rows: FileRow[] = [];
  for (let at = 0; at < text.length; at += size) rows.push(...splitter.push(text.slice(at, at + size)));
  return [...rows, ...splitter.end()];
}

const problemOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof IntakeError) return { code: error.code, ...error.place };
    throw error;
  }
  return null;
};

const messy = fc.string({
  unit: fc.constantFrom("a", "佐", "𠮷", ",", '"', "\n", "\r", "\r\n", " ", ";"),
  maxLength: 60,
});
const cell = fc.string({ unit: fc.constantFrom("a", "花", '"', ",", "\n", " ", "="), maxLength: 8 });

describe("text in pieces", () => {
  test("gives the rows that it gives as a whole, wherever it is cut", () => {
    fc.assert(
      fc.property(messy, fc.integer({ min: 1, max: 7 }), (text, size) => {
        const whole: FileRow[] = [];
        const cutOff = problemOf(() =>
          splitRows(text, ",", (cells, _row, line) => {
            whole.push({ cells, line, lines: 1 });
            return true;
          }),
        );
        if (cutOff) expect(problemOf(() => split(text, { size }))?.code).toBe("cut-off");
        else
          expect(split(text, { size }).map(({ cells, line }) => ({ cells, line }))).toEqual(
            whole.map(({ cells, line }) => ({ cells, line })),
          );
      }),
      { numRuns: 1000 },
    );
  });

  test("gives what csv-parse gives for a file that is written as it should be", () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const text = rows
          .map((cells) => cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(","))
          .join("\r\n");
        const expected = parse(text, { relax_column_count: true });
        expect(split(text, { size: 5 }).map(({ cells }) => cells)).toEqual(expected);
      }),
    );
  });
});

describe("a place is told by line and column", () => {
  test("behind a cell of several lines", () => {
    const rows = split('a,"b\r\nc\nd",e\r\nf,g,h\r\n');
    expect(rows.map(({ line, lines }) => [line, lines])).toEqual([
      [1, 3],
      [4, 1],
    ]);
  });

  test("of a quote that is never closed", () => {
    expect(problemOf(() => split('a,b\nc,"d\ne,f\n'))).toEqual({ code: "cut-off", line: 2, column: 2 });
  });

  test("of a line without an end, before it fills the memory", () => {
    const splitter = new RowSplitter(",");
    const piece = `${"x".repeat(9_999)},`;
    const pushed = () => {
      splitter.push("name\n");
      for (let sent = 0; sent < 10_000; sent++) splitter.push(piece);
    };
    expect(problemOf(pushed)).toMatchObject({ code: "too-large", line: 2, column: 102 });
  });

  test("of ten thousand columns", () => {
    expect(problemOf(() => split(`a\n${"x,".repeat(10_000)}\n`))).toEqual({
      code: "too-many-columns",
      line: 2,
      column: 1025,
    });
  });
});
