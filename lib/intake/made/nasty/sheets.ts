import { makeZip } from "../make-zip";

export const cell = (at: string, value: string, type = "str") =>
  `<c r="${at}" t="${type}"><v>${value}</v></c>`;
export const row = (number: number | string, ...cells: readonly string[]) =>
  `<row r="${number}">${cells.join("")}</row>`;
export const heading = row(1, cell("A1", "氏名"), cell("B1", "メール"));
export const hayashi = row(2, cell("A2", "林 修"), cell("B2", "a@b.jp"));
export const sheet = (...rows: readonly string[]) =>
  `<worksheet><sheetData>${rows.join("")}</sheetData></worksheet>`;
export const entry = (name: string, content: string | Buffer) => ({ name, bytes: Buffer.from(content) });
export const WORKBOOK = '<workbook><sheets><sheet name="a" r:id="r"/></sheets></workbook>';
/** A workbook of these shared strings, the first two for the heading. */
export const shared = (strings: string, ...rows: readonly string[]) =>
  makeZip([
    entry("xl/workbook.xml", WORKBOOK),
    entry("xl/sharedStrings.xml", strings),
    entry("xl/worksheets/sheet1.xml", sheet(row(1, cell("A1", "0", "s"), cell("B1", "1", "s")), ...rows)),
  ]);
export const strings = (...items: readonly string[]) =>
  `<sst><si><t>氏名</t></si><si><t>メール</t></si>${items.map((item) => `<si>${item}</si>`).join("")}</sst>`;
export const pointing = (index: string) =>
  shared(strings("<t>林 修</t>"), row(2, cell("A2", index, "s"), cell("B2", "a@b.jp")));
export const ONE = { rows: 1, distinct_principals: 1 } as const;
export const LAUGH = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 10 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join("")}]>`;
