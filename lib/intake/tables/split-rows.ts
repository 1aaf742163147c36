import { IntakeError } from "../intake-error";
import { LIMITS } from "../limits";

/** Called for each row with its cells, its number and the line it begins on, both from 1; `false` ends the reading. */
export type OnRow = (cells: readonly string[], row: number, line: number) => boolean | undefined;

const QUOTE = 34;
const CR = 13;
const LF = 10;

/**
 * Reads rows as spreadsheets write them (RFC 4180, and what people make of it): quoted cells may hold line ends and
 * doubled quotes, a quote inside a cell stays what it is. Written for speed: a list of 300,000 people is one string,
 * and its cells are only cut out of it. Throws `cut-off` where a quote is never closed.
 */
export function splitRows(text: string, delimiter: string, onRow: OnRow): void {
  const separator = delimiter.charCodeAt(0);
  const { length } = text;
  let at = 0;
  let row = 0;
  let line = 1;

  while (at < length) {
    const cells: string[] = [];
    const begins = line;
    row++;
    for (;;) {
      const cell =
        text.charCodeAt(at) === QUOTE
          ? quoted(text, at, separator, { row, line })
          : plain(text, at, separator);
      cells.push(cell.value);
      line += cell.lines;
      at = cell.end;
      if (cells.length > LIMITS.tableColumns)
        throw new IntakeError("too-many-columns", { row, line: begins }, LIMITS.tableColumns);
      if (text.charCodeAt(at) !== separator || at >= length) break;
      at++;
    }
    if (text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF) at++;
    at++;
    line++;
    if (onRow(cells, row, begins) === false) return;
  }
}

type Cell = { readonly value: string; readonly end: number; readonly lines: number };

function plain(text: string, from: number, separator: number): Cell {
  let end = from;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === separator || code === LF || code === CR) break;
  }
  return { value: text.slice(from, end), end, lines: 0 };
}

function quoted(text: string, from: number, separator: number, place: { row: number; line: number }): Cell {
  let at = from + 1;
  let doubled = false;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close === -1) throw new IntakeError("cut-off", place);
    at = close + 1;
    if (text.charCodeAt(at) !== QUOTE) break;
    doubled = true;
    at++;
  }
  const inside = text.slice(from + 1, at - 1);
  // What stands behind the closing quote belongs to the cell: `"Taro" Yamada`.
  const rest = plain(text, at, separator);
  const value = (doubled ? inside.replaceAll('""', '"') : inside) + rest.value;
  return { value, end: rest.end, lines: countLines(inside) };
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.search(/[\r\n]/); at !== -1 && at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) lines++;
  }
  return lines;
}
