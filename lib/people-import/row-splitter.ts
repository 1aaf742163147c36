import { IntakeError } from "@/lib/intake/intake-error";
import { LIMITS } from "@/lib/intake/limits";

/** One row as it stands in the file; `line` is the one it begins on, from 1, and `lines` how many it takes. */
export type FileRow = {
  readonly cells: readonly string[];
  readonly line: number;
  readonly lines: number;
  /** In a workbook of several sheets: not in the one that is read. */
  readonly isElsewhere?: boolean;
};

/** No honest row is longer: a quote that is never closed would swallow the rest of the file. */
const LONGEST_ROW = 1_000_000;
const QUOTE = 34;
const CR = 13;
const LF = 10;

/**
 * `splitRows` of the intake for text that comes in pieces: the same cells for the same file, in no more memory than
 * one piece and one row. Throws `IntakeError` with line and column: `too-large` for a row without an end, `cut-off`
 * for a quote without one, `too-many-columns`.
 */
export class RowSplitter {
  #text = "";
  #at = 0;
  #line = 1;
  #isEnd = false;
  readonly #separator: number;

  constructor(delimiter: string) {
    this.#separator = delimiter.charCodeAt(0);
  }

  /** The rows that are whole with this piece. */
  push(piece: string): FileRow[] {
    this.#text = this.#at < this.#text.length ? this.#text.slice(this.#at) + piece : piece;
    this.#at = 0;
    return this.#rows();
  }

  /** The last row, where the file does not end with a line end. */
  end(): FileRow[] {
    this.#isEnd = true;
    return this.#rows();
  }

  #rows(): FileRow[] {
    const rows: FileRow[] = [];
    while (this.#at < this.#text.length) {
      const row = this.#next();
      if (!row) {
        if (this.#text.length - this.#at > LONGEST_ROW) throw this.#tooLong();
        break;
      }
      rows.push(row);
    }
    return rows;
  }

  /** Undefined where the row goes on in the next piece. */
  #next(): FileRow | undefined {
    const text = this.#text;
    const cells: string[] = [];
    let at = this.#at;
    let lines = 1;
    for (;;) {
      let end: number;
      if (text.charCodeAt(at) === QUOTE) {
        const quoted = this.#quoted(at, { line: this.#line + lines - 1, column: cells.length + 1 });
        if (!quoted) return undefined;
        cells.push(quoted.value);
        lines += quoted.lines;
        end = quoted.end;
      } else {
        end = endOfPlain(text, at, this.#separator);
        cells.push(text.slice(at, end));
      }
      if (cells.length > LIMITS.tableColumns)
        throw new IntakeError(
          "too-many-columns",
          { line: this.#line, column: cells.length },
          LIMITS.tableColumns,
        );
      // What ends with the piece may go on, and a CR may be half of a line end.
      if (!this.#isEnd && (end >= text.length || (end === text.length - 1 && text.charCodeAt(end) === CR)))
        return undefined;
      at = end;
      if (text.charCodeAt(at) !== this.#separator || at >= text.length) break;
      at++;
    }
    if (text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF) at++;
    const row = { cells, line: this.#line, lines };
    this.#at = at + 1;
    this.#line += lines;
    return row;
  }

  #quoted(from: number, place: { line: number; column: number }) {
    const text = this.#text;
    let at = from + 1;
    let isDoubled = false;
    for (;;) {
      const close = text.indexOf('"', at);
      if (close === -1 || (close === text.length - 1 && !this.#isEnd)) {
        if (this.#isEnd || text.length - from > LONGEST_ROW) throw new IntakeError("cut-off", place);
        return undefined;
      }
      at = close + 1;
      if (text.charCodeAt(at) !== QUOTE) break;
      isDoubled = true;
      at++;
    }
    const inside = text.slice(from + 1, at - 1);
    // What stands behind the closing quote belongs to the cell: `"Taro" Yamada`.
    const end = endOfPlain(text, at, this.#separator);
    const value = (isDoubled ? inside.replaceAll('""', '"') : inside) + text.slice(at, end);
    return { value, end, lines: lineEndsIn(inside) };
  }

  #tooLong(): IntakeError {
    const column = columnAt(this.#text, this.#at, this.#separator);
    return new IntakeError("too-large", { line: this.#line, column }, LONGEST_ROW);
  }
}

function endOfPlain(text: string, from: number, separator: number): number {
  let end = from;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === separator || code === LF || code === CR) break;
  }
  return end;
}

function lineEndsIn(text: string): number {
  let lines = 0;
  for (let at = text.search(/[\r\n]/); at !== -1 && at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) lines++;
  }
  return lines;
}

/** The cell in which a row without an end stands when we give up. */
function columnAt(text: string, from: number, separator: number): number {
  let column = 1;
  for (let at = from; at < text.length; at++) if (text.charCodeAt(at) === separator) column++;
  return column;
}
