import type { ArchiveEntry } from "../archive/open-zip";
import { IntakeError } from "../intake-error";
import { LIMITS } from "../limits";
import { serialToDay } from "./date-styles";
import { parseXml } from "./parse-xml";
import { unescaped } from "./shared-strings";

export type Workbook = {
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly since1904: boolean;
};

/** Gives each row of a sheet with its cells as texts; of a formula the value that was stored, never the formula. */
export async function readSheet(
  entry: ArchiveEntry,
  book: Workbook,
  onRow: (cells: readonly string[], row: number) => void,
  drain?: () => Promise<void>,
): Promise<void> {
  let cells: string[] = [];
  let row = 0;
  let column = 0;
  let type = "n";
  let style = -1;
  let value = "";
  let inValue = false;
  let inReading = false;

  await parseXml(entry, {
    open: (name, attributes) => {
      if (name === "row") {
        row = Number(attributes.r) || row + 1;
        cells = [];
        column = 0;
      } else if (name === "c") {
        column = columnOf(attributes.r) ?? column + 1;
        if (column > LIMITS.tableColumns)
          throw new IntakeError("too-many-columns", { file: entry.name, row }, LIMITS.tableColumns);
        type = attributes.t ?? "n";
        style = Number(attributes.s ?? -1);
        value = "";
      } else if (name === "rPh") inReading = true;
      else if (name === "v" || name === "t") inValue = !inReading;
    },
    close: (name) => {
      if (name === "v" || name === "t") inValue = false;
      else if (name === "rPh") inReading = false;
      else if (name === "c" && value !== "") {
        while (cells.length < column - 1) cells.push("");
        const text = toText(value, type, style, book);
        if (text === undefined) throw new IntakeError("unreadable", { file: entry.name, row });
        cells[column - 1] = text;
      } else if (name === "row") onRow(cells, row);
    },
    text: (text) => {
      if (inValue) value += text;
    },
    ...(drain && { drain }),
  });
}

/** `C7` is in column 3; undefined for what is no place. A million cells are asked, so no text is taken apart. */
function columnOf(reference = ""): number | undefined {
  let column = 0;
  let at = 0;
  for (; isBetween(reference.charCodeAt(at), 65, 90); at++)
    column = column * 26 + reference.charCodeAt(at) - 64;
  const letters = at;
  while (isBetween(reference.charCodeAt(at), 48, 57)) at++;
  return letters > 0 && letters <= 3 && at > letters && at === reference.length ? column : undefined;
}

const isBetween = (code: number, first: number, last: number) => code >= first && code <= last;

/** Undefined where a cell points to a text that the workbook does not have. */
function toText(
  value: string,
  type: string,
  style: number,
  { strings, dateStyles, since1904 }: Workbook,
): string | undefined {
  // A text that is not there would be a person less.
  if (type === "s") return strings[Number(value)];
  if (type !== "n") return unescaped(value);
  if (dateStyles.has(style)) return serialToDay(value, since1904);
  // Card and telephone numbers that a spreadsheet keeps as 4.11111617838097E+15.
  return /e\+?\d/i.test(value) && Number.isSafeInteger(Number(value))
    ? BigInt(Number(value)).toString()
    : value;
}
