import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { type Pair, type Signature, signatureTexts, type TableBlock } from "./document-content";

const QUIET = "4D4D4D";
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const hair = (color: string, size = 4) => ({ style: BorderStyle.SINGLE, size, color });

type Look = {
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** Between the rows and below the last; none where there is none. */
  readonly line: ReturnType<typeof hair> | typeof NONE;
  readonly size: number;
  readonly head?: readonly string[];
  readonly quietFirst?: boolean;
};

/** The pairs at the head of a document, without lines. */
export function headTable(pairs: readonly Pair[], width: number): Table {
  const rows = pairs.map(({ label, value }) => [label, value]);
  return lined({ widths: [1_900, width - 1_900], rows, line: NONE, size: 19, quietFirst: true });
}

/** A table whose head is repeated on every page that it reaches; no row is parted. */
export function bodyTable({ columns, rows }: TableBlock, width: number): Table {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.round((width * share) / whole));
  return lined({ widths, rows, line: hair("E6E6E6"), size: 18, head: columns.map(({ title }) => title) });
}

export function signatureTable(signed: readonly Signature[], width: number): Table {
  const widths = [1_900, width - 5_100, 3_200];
  return lined({ widths, rows: signed.map(signatureTexts), line: hair("B3B3B3"), size: 20 });
}

function lined({ widths, rows, line, size, head, quietFirst = false }: Look): Table {
  const row = (cells: readonly string[]) =>
    new TableRow({
      cantSplit: true,
      children: cells.map((text, column) =>
        cell(text, { width: widths[column] ?? 0, size, isQuiet: quietFirst && column === 0, line }),
      ),
    });
  const titles = head && [
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: head.map((text, column) =>
        cell(text, { width: widths[column] ?? 0, size: 17, isQuiet: true, line: hair("B3B3B3", 8) }),
      ),
    }),
  ];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: {
      top: NONE,
      bottom: NONE,
      left: NONE,
      right: NONE,
      insideHorizontal: NONE,
      insideVertical: NONE,
    },
    rows: [...(titles ?? []), ...rows.map(row)],
  });
}

type CellLook = {
  readonly width: number;
  readonly size: number;
  readonly isQuiet: boolean;
  readonly line: Look["line"];
};

function cell(text: string, { width, size, isQuiet, line }: CellLook): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 40, right: 120 },
    borders: { top: NONE, left: NONE, right: NONE, bottom: line },
    children: text.split("\n").map(
      (part) =>
        new Paragraph({
          spacing: { line: 280, after: 0 },
          children: [new TextRun({ text: part, size, ...(isQuiet && { color: QUIET }) })],
        }),
    ),
  });
}
