import { sheetOnly } from "../make-nasty";
import { makeWorkbook } from "../make-workbook";
import { makeZip } from "../make-zip";
import type { NastyRead } from "./nasty-file";
import { cell, entry, hayashi, heading, ONE, row, shared, sheet, strings, WORKBOOK } from "./sheets";

/** Workbooks that other programs would choke on, or that lie about themselves. */
export const hostileWorkbooks: readonly NastyRead[] = [
  [
    "a sheet that says it is as large as can be",
    "a.xlsx",
    () =>
      sheetOnly(
        sheet(heading, hayashi).replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>'),
      ),
    ONE,
  ],
  [
    "days that count from 1904",
    "a.xlsx",
    () =>
      makeZip([
        entry(
          "xl/workbook.xml",
          '<workbook><workbookPr date1904="1"/><sheets><sheet name="a" r:id="r"/></sheets></workbook>',
        ),
        entry(
          "xl/styles.xml",
          '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
        ),
        entry(
          "xl/worksheets/sheet1.xml",
          sheet(
            row(1, cell("A1", "氏名"), cell("B1", "生年月日"), cell("C1", "住所")),
            row(2, cell("A2", "林 修"), '<c r="B2" s="1"><v>27166</v></c>', cell("C2", "港区芝1-2-3")),
            row(3, cell("A3", "林 修"), cell("B3", "1978/05/18"), cell("C3", "港区芝1-2-3")),
          ),
        ),
      ]),
    { rows: 2, distinct_principals: 1 },
  ],
  [
    "texts inside their cells",
    "a.xlsx",
    () =>
      sheetOnly(
        sheet(
          heading,
          row(
            2,
            '<c r="A2" t="inlineStr"><is><t>林 修</t></is></c>',
            '<c r="B2" t="inlineStr"><is><r><t>a@</t></r><r><t>b.jp</t></r></is></c>',
          ),
        ),
      ),
    ONE,
  ],
  [
    "a name in pieces of many colours",
    "a.xlsx",
    () =>
      shared(
        strings("<r><rPr/><t>林</t></r><r><t> 修</t></r><rPh><t>ハヤシ</t></rPh>"),
        row(2, cell("A2", "2", "s"), cell("B2", "a@b.jp")),
        row(3, cell("A3", "林修"), cell("B3", "a@b.jp")),
      ),
    { rows: 2, distinct_principals: 1 },
  ],
  [
    "errors, yes and no for values",
    "a.xlsx",
    () =>
      sheetOnly(
        sheet(
          heading,
          row(2, cell("A2", "#N/A", "e"), cell("B2", "a@b.jp")),
          row(3, cell("A3", "1", "b"), cell("B3", "c@d.jp")),
        ),
      ),
    { rows: 2, distinct_principals: 2 },
  ],
  [
    "a formula with the value that was kept",
    "a.xlsx",
    () =>
      sheetOnly(
        sheet(
          heading,
          row(
            2,
            '<c r="A2" t="str"><f>HYPERLINK("http://evil.example","x")</f><v>林 修</v></c>',
            cell("B2", "a@b.jp"),
          ),
        ),
      ),
    ONE,
  ],
  [
    "a sheet that is hidden twice over",
    "a.xlsx",
    () =>
      makeZip([
        entry("xl/workbook.xml", WORKBOOK.replace("<sheet ", '<sheet state="veryHidden" ')),
        entry("xl/worksheets/sheet1.xml", sheet(heading, hayashi)),
      ]),
    ONE,
  ],
  [
    "links to other files, never followed",
    "a.xlsx",
    () =>
      makeZip([
        entry("xl/workbook.xml", WORKBOOK),
        entry("xl/externalLinks/externalLink1.xml", '<externalLink r:id="x"/>'),
        entry(
          "xl/externalLinks/_rels/externalLink1.xml.rels",
          '<Relationships><Relationship Id="x" Target="http://127.0.0.1:1/x.xlsx" TargetMode="External"/></Relationships>',
        ),
        entry("xl/worksheets/sheet1.xml", sheet(heading, hayashi)),
      ]),
    ONE,
  ],
  [
    "rows and cells without their places",
    "a.xlsx",
    () =>
      sheetOnly(
        '<worksheet><row><c t="str"><v>氏名</v></c><c t="str"><v>メール</v></c></row><row><c t="str"><v>林 修</v></c><c t="str"><v>a@b.jp</v></c></row></worksheet>',
      ),
    ONE,
  ],
  [
    "places in small letters",
    "a.xlsx",
    () => sheetOnly(sheet(heading, row(2, cell("a2", "林 修"), cell("b2", "a@b.jp")))),
    ONE,
  ],
  [
    "cells in the wrong order",
    "a.xlsx",
    () => sheetOnly(sheet(heading, row(2, cell("B2", "a@b.jp"), cell("A2", "林 修")))),
    ONE,
  ],
  [
    "rows whose numbers are none",
    "a.xlsx",
    () =>
      sheetOnly(
        sheet(
          heading,
          row("-1", cell("A2", "林 修"), cell("B2", "a@b.jp")),
          row("99999999999999999999", cell("A3", "森 恵"), cell("B3", "c@d.jp")),
        ),
      ),
    { rows: 2, distinct_principals: 2 },
  ],
  [
    "names with a prefix",
    "a.xlsx",
    () => sheetOnly(sheet(heading, hayashi).replace(/<(\/?)(?=\w)/g, "<$1x:")),
    ONE,
  ],
  [
    "a mark of UTF-8 before the XML",
    "a.xlsx",
    () => sheetOnly(`\ufeff<?xml version="1.0"?>${sheet(heading, hayashi)}`),
    ONE,
  ],
  [
    "texts in CDATA",
    "a.xlsx",
    () =>
      sheetOnly(sheet(heading, row(2, cell("A2", "<![CDATA[林 修]]>"), cell("B2", "<![CDATA[a@b.jp]]>")))),
    ONE,
  ],
  [
    "carriage returns as Excel writes them",
    "a.xlsx",
    () =>
      sheetOnly(sheet(heading, hayashi, row(3, cell("A3", "林 修_x000D_"), cell("B3", "a@b.jp_x000D_\n")))),
    { rows: 2, distinct_principals: 1 },
  ],
  [
    "telephones as numbers with an exponent",
    "a.xlsx",
    () =>
      sheetOnly(
        sheet(
          row(1, cell("A1", "氏名"), cell("B1", "電話")),
          row(2, cell("A2", "林 修"), '<c r="B2"><v>9.012345678E9</v></c>'),
          row(3, cell("A3", "林 修"), cell("B3", "090-1234-5678")),
        ),
      ),
    { rows: 2, distinct_principals: 1 },
  ],
  [
    "macros beside the rows",
    "a.xlsm",
    () =>
      makeZip([
        entry("xl/workbook.xml", WORKBOOK),
        entry("xl/vbaProject.bin", Buffer.alloc(512, 1)),
        entry("xl/worksheets/sheet1.xml", sheet(heading, hayashi)),
      ]),
    ONE,
  ],
  [
    "a sheet called as a path",
    "a.xlsx",
    () =>
      makeWorkbook([
        {
          name: "../../x'<>&\"",
          rows: [
            ["氏名", "メール"],
            ["林 修", "a@b.jp"],
          ],
        },
      ]),
    ONE,
  ],
  [
    "a column left empty between two, a thousand wide",
    "a.xlsx",
    () =>
      sheetOnly(
        sheet(
          row(1, cell("A1", "氏名"), cell("ALJ1", "メール")),
          row(2, cell("A2", "林 修"), cell("ALJ2", "a@b.jp")),
        ),
      ),
    ONE,
  ],
  [
    "a sealed workbook",
    "a.xlsx",
    () =>
      Buffer.concat([
        Buffer.from("d0cf11e0a1b11ae1", "hex"),
        Buffer.alloc(1024),
        Buffer.from("EncryptedPackage", "utf16le"),
      ]),
    {},
    { file: { encrypted: true, tables: [] } },
  ],
];
