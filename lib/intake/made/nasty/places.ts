import { encode, makeMail } from "../make-mail";
import { bomb, book, head, multipart, sheetOnly, text } from "../make-nasty";
import { makeList } from "../make-people";
import { makeZip } from "../make-zip";
import type { NastyPlace } from "./nasty-file";

export const brokenPlaces: readonly NastyPlace[] = [
  [
    "a mail that ends in its attachment",
    "a.eml",
    () => makeMail({ files: [{ name: "a.csv", bytes: text(makeList(50)) }] }).subarray(0, 1200),
    "cut-off",
    { part: "1" },
  ],
  [
    "half a byte of base64",
    "a.eml",
    () =>
      multipart(
        "b",
        '--b\r\nContent-Type: text/csv; name="a.csv"\r\nContent-Transfer-Encoding: base64\r\n\r\nYWJjZ\r\n--b--',
      ),
    "cut-off",
    { part: "1.1" },
  ],
  ["a quote never closed", "a.csv", () => text('a,b\n1,"2\n3,4\n'), "cut-off", { row: 2 }],
  ["two thousand columns", "a.csv", () => text(`${"a,".repeat(2000)}\n`), "too-many-columns", { row: 1 }],
  [
    "a workbook with a column behind the last",
    "a.xlsx",
    () => sheetOnly('<worksheet><row r="1"><c r="ZZZ1"><v>1</v></c></row></worksheet>'),
    "too-many-columns",
    {},
  ],
  [
    "a workbook whose XML breaks off",
    "a.xlsx",
    () => sheetOnly('<worksheet><row r="1"><c r="A1">'),
    "unreadable",
    { file: "xl/worksheets/sheet1.xml" },
  ],
  ["a workbook that broke off", "a.xlsx", () => book.subarray(0, book.length - 200), "unreadable", {}],
  [
    "a workbook without its sheet",
    "a.xlsx",
    () =>
      makeZip([
        {
          name: "xl/workbook.xml",
          bytes: text('<workbook><sheets><sheet name="名簿" r:id="r"/></sheets></workbook>'),
        },
      ]),
    "unreadable",
    { sheet: "名簿" },
  ],
  [
    "entities that grow",
    "a.xlsx",
    () =>
      sheetOnly(
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><row><c t="str"><v>&b;</v></c></row></worksheet>',
      ),
    "unreadable",
    {},
  ],
  ["a zip bomb", "a.zip", () => bomb(), "unpacks-too-large", { file: "0.csv" }],
  [
    "a zip bomb in a mail",
    "a.eml",
    () => makeMail({ files: [{ name: "b.zip", bytes: bomb() }] }),
    "unpacks-too-large",
    {},
  ],
  [
    "a zip that hides its size",
    "a.zip",
    () => makeZip([{ name: "a.csv", bytes: text(makeList(5)), claims: 3 }]),
    "unreadable",
    { file: "a.csv" },
  ],
  [
    "a zip with a broken end",
    "a.zip",
    () => makeZip([{ name: "a.csv", bytes: text("a") }]).subarray(0, -4),
    "unreadable",
    {},
  ],
  [
    "a broken list in a zip",
    "a.zip",
    () => makeZip([{ name: "a.csv", bytes: text('a,"b') }]),
    "cut-off",
    { file: "a.zip/a.csv", row: 1 },
  ],
  [
    "an attached workbook that is none",
    "a.eml",
    () => makeMail({ files: [{ name: "a.xlsx", bytes: text("PK") }] }),
    "unreadable",
    { part: "1.2", file: "a.xlsx" },
  ],
  [
    "a body in no charset",
    "a.eml",
    () =>
      Buffer.concat([
        text(`${head}Content-Type: text/plain; charset=utf-8\r\n\r\n`),
        Buffer.from([0xff, 0x81, 0xff, 0x0a, 0xfd, 0xfe, 0x0a]),
        encode("漢字\n", "euc-jp"),
        encode("漢字かな", "shift_jis"),
      ]),
    "charset-unknown",
    { part: "1" },
  ],
];
