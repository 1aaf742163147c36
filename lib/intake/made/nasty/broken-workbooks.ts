import { MB, sheetOnly, text } from "../make-nasty";
import { makeWorkbook } from "../make-workbook";
import { makeZip } from "../make-zip";
import type { NastyPlace, NastyRefused } from "./nasty-file";
import {
  cell,
  entry,
  hayashi,
  heading,
  LAUGH,
  pointing,
  row,
  shared,
  sheet,
  strings,
  WORKBOOK,
} from "./sheets";

const inSheet = { file: "xl/worksheets/sheet1.xml" };
export const brokenWorkbooks: readonly NastyPlace[] = [
  [
    "a billion laughs",
    "a.xlsx",
    () => shared(`${LAUGH}${strings("<t>&a10;</t>")}`),
    "unreadable",
    { file: "xl/sharedStrings.xml" },
  ],
  [
    "an entity from outside",
    "a.xlsx",
    () =>
      sheetOnly(
        `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${sheet(heading, row(2, cell("A2", "&e;")))}`,
      ),
    "unreadable",
    inSheet,
  ],
  ["a text behind the last", "a.xlsx", () => pointing("999"), "unreadable", { row: 2 }],
  ["a text before the first", "a.xlsx", () => pointing("-1"), "unreadable", { row: 2 }],
  ["a text of no number", "a.xlsx", () => pointing("__proto__"), "unreadable", { row: 2 }],
  [
    "three hundred sheets",
    "a.xlsx",
    () => makeWorkbook(Array.from({ length: 300 }, (_, n) => ({ name: `${n}`, rows: [["氏名"]] }))),
    "too-many-entries",
    {},
  ],
  [
    "a sheet in UTF-16",
    "a.xlsx",
    () =>
      makeZip([
        entry("xl/workbook.xml", WORKBOOK),
        entry("xl/worksheets/sheet1.xml", Buffer.from(`\ufeff${sheet(heading)}`, "utf16le")),
      ]),
    "unreadable",
    inSheet,
  ],
  [
    "a hundred thousand elements in each other",
    "a.xlsx",
    () => sheetOnly("<a>".repeat(100_000)),
    "unreadable",
    inSheet,
  ],
  [
    "two sheets of one name in the archive",
    "a.xlsx",
    () =>
      makeZip([
        entry("xl/workbook.xml", WORKBOOK),
        entry("xl/worksheets/sheet1.xml", sheet(heading)),
        entry("xl/worksheets/sheet1.xml", sheet(heading, hayashi)),
      ]),
    "unreadable",
    {},
  ],
  [
    "a workbook of the binary kind",
    "a.xlsx",
    () => makeZip([entry("xl/workbook.bin", Buffer.alloc(64))]),
    "unreadable",
    {},
  ],
  [
    "a sheet that is a bomb",
    "a.xlsx",
    () =>
      makeZip([
        entry("xl/workbook.xml", WORKBOOK),
        { name: "xl/worksheets/sheet1.xml", bytes: Buffer.alloc(20), claims: 400 * MB },
      ]),
    "unpacks-too-large",
    inSheet,
  ],
  [
    "XML with two roots",
    "a.xlsx",
    () => sheetOnly(`${sheet(heading)}${sheet(hayashi)}`),
    "unreadable",
    inSheet,
  ],
  [
    "a place behind the last column",
    "a.xlsx",
    () => sheetOnly(sheet(row(1, cell("XFD1", "x")))),
    "too-many-columns",
    { row: 1 },
  ],
];

export const refusedWorkbooks: readonly NastyRefused[] = [
  [
    "a document of words for a workbook",
    "a.xlsx",
    () => makeZip([entry("word/document.xml", "<w/>")]),
    "unreadable",
  ],
  ["an empty archive for a workbook", "a.xlsx", () => makeZip([]), "unreadable"],
  ["a workbook that is a picture", "a.xlsx", () => text("\u0089PNG").fill(0x89, 0, 1), "unreadable"],
];
