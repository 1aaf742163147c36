import { makeZip } from "./make-zip";

export type MadeCell =
  | string
  | number
  | { readonly date: number }
  | { readonly formula: string; readonly value: string }
  | { readonly reading: string; readonly text: string };
export type MadeSheet = {
  readonly name: string;
  readonly rows: readonly (readonly MadeCell[])[];
  readonly hidden?: boolean;
};

const escapeXml = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** A workbook as Excel writes it: shared strings with readings, days as numbers with a style, formulas with values. */
export function makeWorkbook(sheets: readonly MadeSheet[]): Buffer {
  const strings: string[] = [];
  const cell = (content: MadeCell, at: string) => {
    if (typeof content === "number") return `<c r="${at}"><v>${content}</v></c>`;
    if (typeof content === "object" && "date" in content)
      return `<c r="${at}" s="1"><v>${content.date}</v></c>`;
    if (typeof content === "object" && "formula" in content) {
      return `<c r="${at}" t="str"><f>${escapeXml(content.formula)}</f><v>${escapeXml(content.value)}</v></c>`;
    }
    const shared =
      typeof content === "string"
        ? `<t>${escapeXml(content)}</t>`
        : `<t>${content.text}</t><rPh sb="0" eb="1"><t>${content.reading}</t></rPh>`;
    strings.push(`<si>${shared}</si>`);
    return `<c r="${at}" t="s"><v>${strings.length - 1}</v></c>`;
  };
  const sheetXml = sheets.map(
    ({ rows }) =>
      `<worksheet><sheetData>${rows
        .map(
          (cells, row) =>
            `<row r="${row + 1}">${cells.map((content, column) => (content === "" ? "" : cell(content, `${letter(column)}${row + 1}`))).join("")}</row>`,
        )
        .join("")}</sheetData></worksheet>`,
  );
  const xml = (name: string, text: string) => ({
    name,
    bytes: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`),
  });
  return makeZip([
    xml("[Content_Types].xml", "<Types/>"),
    xml(
      "xl/workbook.xml",
      `<workbook xmlns:r="r"><sheets>${sheets.map(({ name, hidden }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`,
    ),
    xml(
      "xl/_rels/workbook.xml.rels",
      `<Relationships>${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`).join("")}</Relationships>`,
    ),
    xml(
      "xl/styles.xml",
      '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy/mm/dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs></styleSheet>',
    ),
    xml("xl/sharedStrings.xml", `<sst>${strings.join("")}</sst>`),
    ...sheetXml.map((text, index) => xml(`xl/worksheets/sheet${index + 1}.xml`, text)),
  ]);
}

function letter(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letter(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
}
