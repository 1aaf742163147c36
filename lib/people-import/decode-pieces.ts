import { isJapaneseUtf8 } from "@/lib/intake/text/japanese-utf8";
import type { ListCharset } from "./list-format";

const LF = 10;
/** A line that is longer is not looked at for another charset. */
const LONGEST_LINE = 64 * 1024;

/**
 * Turns the bytes of a list into text piece by piece. What is in no charset that we know becomes U+FFFD, and a line
 * that is UTF-8 in a file of another charset is told by its number (from 1): both are errors of their rows.
 */
export class PieceDecoder {
  readonly #decoder: TextDecoder;
  readonly #looksForUtf8: boolean;
  #line = 1;
  #begun: Buffer[] = [];
  #begunBytes = 0;
  readonly #otherLines: number[] = [];

  constructor(charset: ListCharset) {
    this.#decoder = new TextDecoder(charset);
    this.#looksForUtf8 = charset === "shift_jis" || charset === "euc-jp";
  }

  decode(piece: Buffer): string {
    if (this.#looksForUtf8) this.#lookAtLines(piece);
    return this.#decoder.decode(piece, { stream: true });
  }

  end(): string {
    if (this.#looksForUtf8) this.#endLine(Buffer.alloc(0));
    return this.#decoder.decode();
  }

  /** Whether any of these lines was in another charset; called in the order of the file. */
  hasOtherCharset(line: number, lines: number): boolean {
    while ((this.#otherLines[0] ?? line) < line) this.#otherLines.shift();
    return (this.#otherLines[0] ?? line + lines) < line + lines;
  }

  #lookAtLines(piece: Buffer): void {
    let start = 0;
    for (let end = piece.indexOf(LF); end !== -1; end = piece.indexOf(LF, start)) {
      this.#endLine(piece.subarray(start, end));
      start = end + 1;
    }
    if (start === piece.length) return;
    this.#begunBytes += piece.length - start;
    if (this.#begunBytes <= LONGEST_LINE) this.#begun.push(Buffer.from(piece.subarray(start)));
  }

  #endLine(rest: Buffer): void {
    const isWhole = this.#begunBytes + rest.length <= LONGEST_LINE;
    const line = this.#begun.length > 0 ? Buffer.concat([...this.#begun, rest]) : rest;
    if (isWhole && isJapaneseUtf8(line)) this.#otherLines.push(this.#line);
    this.#begun = [];
    this.#begunBytes = 0;
    this.#line++;
  }
}
