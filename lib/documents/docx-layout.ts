import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  PageNumber,
  Paragraph,
  Tab,
  type Table,
  TabStopType,
  TextRun,
} from "docx";
import type { Block, Printable, Signature } from "./document-content";
import { bodyTable, headTable, signatureTable } from "./docx-tables";

/** Names that Word finds on every machine in Japan; elsewhere it takes the nearest. */
const MINCHO = { ascii: "Yu Mincho", hAnsi: "Yu Mincho", cs: "Yu Mincho", eastAsia: "游明朝" };
const GOTHIC = { ascii: "Yu Gothic", hAnsi: "Yu Gothic", cs: "Yu Gothic", eastAsia: "游ゴシック" };
const LANGUAGE = { value: "ja-JP", eastAsia: "ja-JP" };

const QUIET = "4D4D4D";
const LINE = { style: BorderStyle.SINGLE, size: 6, color: "B3B3B3", space: 6 };
const WIDTH = 9_640;

/** A document for Word on A4: the same texts in the same order as the PDF. */
export function docxLayout({ content, label, marking, standing, signatures }: Printable): Document {
  const name = `${content.reference} ${label}`;
  const heading = (size: number, before: number) => ({
    run: { font: GOTHIC, bold: true, size, color: "1A1A1A" },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  });
  return new Document({
    title: name,
    creator: "Sokuho",
    lastModifiedBy: "Sokuho",
    styles: {
      default: {
        document: {
          run: { font: MINCHO, size: 21, color: "1A1A1A", language: LANGUAGE },
          paragraph: { spacing: { line: 320, after: 80 } },
        },
        title: { run: { font: GOTHIC, bold: true, size: 36 }, paragraph: { spacing: { after: 160 } } },
        heading1: heading(24, 260),
        heading2: heading(21, 120),
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1_300, bottom: 1_200, left: 1_133, right: 1_133, header: 640, footer: 560 },
          },
        },
        headers: { default: new Header({ children: [edge([name], [marking], true)] }) },
        footers: { default: new Footer({ children: [edge([standing ?? ""], PAGES, false)] }) },
        children: [
          new Paragraph({ text: content.title, heading: HeadingLevel.TITLE }),
          new Paragraph({
            border: { top: LINE, bottom: LINE },
            spacing: { before: 120, after: 200 },
            children: [new TextRun({ text: content.lead, bold: true, size: 24, font: GOTHIC })],
          }),
          new Paragraph({ text: content.head.title, heading: HeadingLevel.HEADING_1 }),
          ...tableOf(content.head.pairs, (pairs) => headTable(pairs, WIDTH)),
          ...content.blocks.flatMap((one) => partsOf(one, signatures)),
        ],
      },
    ],
  });
}

const PAGES = [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES];

/** What stands above or below the text of every page: something at the left, something at the right. */
function edge(
  left: string[],
  right: (string | (typeof PageNumber)[keyof typeof PageNumber])[],
  top: boolean,
) {
  const small = { size: 17, font: GOTHIC };
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
    children: [
      new TextRun({ ...small, children: left, bold: !top, ...(top && { color: QUIET }) }),
      new TextRun({ ...small, children: [new Tab(), ...right], bold: top, ...(!top && { color: QUIET }) }),
    ],
  });
}

function partsOf(one: Block, signed: readonly Signature[]) {
  switch (one.kind) {
    case "heading": {
      const heading = one.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [new Paragraph({ text: one.text, heading })];
    }
    case "paragraph":
      return linesOf(one.text).map((text) => new Paragraph({ text, alignment: AlignmentType.LEFT }));
    case "quote":
      return linesOf(one.text).map(
        (text) => new Paragraph({ text, indent: { left: 300 }, border: { left: { ...LINE, size: 12 } } }),
      );
    case "note":
      return [new Paragraph({ children: [new TextRun({ text: one.text, size: 17, color: QUIET })] })];
    case "bullets":
      return one.items.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
    case "table":
      return tableOf(one.columns, () => bodyTable(one, WIDTH));
    case "signatures":
      return tableOf(signed, (lines) => signatureTable(lines, WIDTH));
  }
}

const linesOf = (text: string) => text.split("\n");

/** A table without a row is none; something small behind it, because Word joins two that follow each other. */
const tableOf = <One>(parts: readonly One[], draw: (parts: readonly One[]) => Table) =>
  parts.length > 0 ? [draw(parts), after()] : [];

const after = () => new Paragraph({ text: "", spacing: { line: 120, after: 0 } });
