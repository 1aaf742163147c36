import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { type ReportWords, reportLines } from "./report-lines";

const words: ReportWords = {
  head: { line: "行", column: "列", holds: "列の中身", what: "内容", taken: "取り込み" },
  what: (code) => `=${code}`,
  holds: (column) => (column === 2 ? "メール" : ""),
  taken: (isTaken) => (isTaken ? "する" : "しない"),
};

async function* inPieces(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield Buffer.from(text.slice(at, at + size));
}

async function told(text: string, size: number): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of reportLines(inPieces(text, size), words)) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

const STORED = "3,,nobody\n12,2,mail-without-at\n40,3,phone-unreadable\n";

test.each([1, 7, 1000])("names line, column and what is wrong, in pieces of %i bytes", async (size) => {
  const text = await told(STORED, size);
  expect(text.startsWith("\ufeff行,列,")).toBe(true);
  expect(parse(text, { from_line: 2 })).toEqual([
    ["3", "", "", "'=nobody", "しない"],
    ["12", "2", "メール", "'=mail-without-at", "しない"],
    ["40", "3", "", "'=phone-unreadable", "する"],
  ]);
});
