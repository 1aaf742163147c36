import {
  type Block,
  type Pair,
  type Printable,
  type Signature,
  signatureTexts,
  type TableBlock,
} from "./document-content";

/** A part of a page as pdfmake reads it. */
type Node = { readonly [key: string]: unknown };

type Placed = { readonly headlineLevel?: number };
type Following = { getFollowingNodesOnPage(): readonly unknown[] };

const INK = "#1a1a1a";
const QUIET = "#4d4d4d";
const LINE = "#b3b3b3";
const HAIR = "#e6e6e6";
const WIDTH = 481;

const rule = (color: string, weight: number): Node => ({
  canvas: [{ type: "line", x1: 0, y1: 0, x2: WIDTH, y2: 0, lineWidth: weight, lineColor: color }],
});

/** One hairline below each row, a darker one below the head; no boxes. */
const LINES = {
  hLineWidth: (at: number, { table }: { table: { body: unknown[]; headerRows: number } }) =>
    at === 0 ? 0 : at === table.headerRows ? 0.8 : 0.5,
  vLineWidth: () => 0,
  hLineColor: (at: number, { table }: { table: { headerRows: number } }) =>
    at === table.headerRows ? LINE : HAIR,
  paddingLeft: (at: number) => (at === 0 ? 0 : 8),
  paddingRight: () => 4,
  paddingTop: () => 3,
  paddingBottom: () => 3.5,
};

/** A document on A4, in pdfmake's words. `printed` passes only what the font can print; `beside` is said at the end. */
export function pdfLayout(
  printable: Printable,
  printed: (text: string) => string,
  beside: () => string | null,
) {
  const { content, label, marking, standing, signatures, at } = printable;
  const name = printed(`${content.reference} ${label}`);
  const nodes = [
    { text: printed(content.title), fontSize: 18, bold: true, margin: [0, 0, 0, 10] },
    rule(LINE, 0.8),
    { text: printed(content.lead), fontSize: 12, bold: true, margin: [0, 8, 0, 8] },
    rule(LINE, 0.8),
    headingNode(printed(content.head.title), 1),
    ...some(content.head.pairs, (pairs) => headNode(pairs, printed)),
    ...content.blocks.flatMap((one) => blockNode(one, signatures, printed)),
  ];
  const said = beside();
  return {
    language: content.language,
    displayTitle: true,
    version: "1.7",
    info: {
      title: name,
      creator: "Sokuho",
      producer: "Sokuho",
      creationDate: new Date(at),
      modDate: new Date(at),
    },
    pageSize: "A4",
    pageMargins: [57, 66, 57, 62],
    defaultStyle: { font: "Noto", fontSize: 10, lineHeight: 1.12, color: INK },
    header: {
      margin: [57, 32, 57, 0],
      columns: [
        { text: name, fontSize: 8.5, color: QUIET },
        { text: printed(marking), fontSize: 8.5, bold: true, alignment: "right" },
      ],
    },
    footer: (page: number, pages: number) => ({
      margin: [57, 20, 57, 0],
      columns: [
        { text: printed(standing ?? ""), fontSize: 8.5, bold: true, width: "*" },
        { text: `${page} / ${pages}`, fontSize: 8.5, color: QUIET, alignment: "right", width: 60 },
      ],
    }),
    // A heading does not stay alone at the foot of a page.
    pageBreakBefore: ({ headlineLevel }: Placed, pages: Following) =>
      headlineLevel !== undefined && pages.getFollowingNodesOnPage().length === 0,
    content: said === null ? nodes : [...nodes, { text: said, fontSize: 8.5, color: QUIET, margin: [0, 8] }],
  };
}

function headNode(pairs: readonly Pair[], printed: (text: string) => string): Node {
  const body = pairs.map(({ label, value }) => [{ text: printed(label), color: QUIET }, printed(value)]);
  const layout = { ...LINES, hLineWidth: () => 0, paddingTop: () => 1, paddingBottom: () => 1 };
  return { table: { widths: [92, "*"], body }, layout, fontSize: 9.5, margin: [0, 8, 0, 4] };
}

function blockNode(
  one: Block,
  signed: readonly Signature[],
  printed: (text: string) => string,
): Node | Node[] {
  switch (one.kind) {
    case "heading":
      return headingNode(printed(one.text), one.level);
    case "paragraph":
      return { text: printed(one.text), margin: [0, 0, 0, 5] };
    case "quote":
      return quoteNode(printed(one.text));
    case "note":
      return { text: printed(one.text), fontSize: 8.5, color: QUIET, margin: [0, 0, 0, 5] };
    case "bullets":
      return {
        ul: one.items.map((item) => ({ text: printed(item), margin: [0, 0, 0, 2] })),
        margin: [2, 0, 0, 5],
      };
    case "table":
      return tableNode(one, printed);
    case "signatures":
      return some(signed, (lines) => signatureNode(lines, printed));
  }
}

/** A table without a row cannot be drawn. */
const some = <One>(parts: readonly One[], draw: (parts: readonly One[]) => Node): Node[] =>
  parts.length > 0 ? [draw(parts)] : [];

const headingNode = (text: string, level: 1 | 2): Node =>
  level === 1
    ? { text, fontSize: 12, bold: true, margin: [0, 13, 0, 5], headlineLevel: 1 }
    : { text, bold: true, margin: [0, 6, 0, 3], headlineLevel: 2 };

/** Set off by a line at its left, so that nobody takes it for ours. */
const quoteNode = (text: string): Node => ({
  table: { widths: ["*"], body: [[{ text }]] },
  layout: {
    hLineWidth: () => 0,
    vLineWidth: (at: number) => (at === 0 ? 1.5 : 0),
    vLineColor: () => LINE,
    paddingLeft: () => 10,
    paddingTop: () => 1,
    paddingBottom: () => 2,
  },
  margin: [0, 1, 0, 7],
});

function tableNode({ columns, rows }: TableBlock, printed: (text: string) => string): Node {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  // Points: the sum of the columns with their paddings is the width of the text.
  const room = WIDTH - columns.length * 12 + 8;
  const head = columns.map(({ title }) => ({ text: printed(title), color: QUIET, fontSize: 8.5 }));
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ share }) => (room * share) / whole),
      body: [head, ...rows.map((row) => row.map((cell) => ({ text: printed(cell) })))],
    },
    layout: LINES,
    fontSize: 9,
    margin: [0, 0, 0, 8],
  };
}

function signatureNode(signed: readonly Signature[], printed: (text: string) => string): Node {
  return {
    table: {
      headerRows: 0,
      dontBreakRows: true,
      widths: [90, "*", 150],
      body: signed.map((line) =>
        signatureTexts(line).map((text) => ({ text: printed(text), margin: [0, 4, 0, 4] })),
      ),
    },
    layout: { ...LINES, hLineWidth: () => 0.5, hLineColor: () => LINE },
    margin: [0, 2, 0, 8],
  };
}
