import { isAscii, isUtf8 } from "node:buffer";
import { isJapaneseUtf8 } from "./japanese-utf8";

export type Charset = "utf-8" | "utf-16le" | "utf-16be" | "iso-2022-jp" | "shift_jis" | "euc-jp";
export type DecodedText = {
  readonly text: string;
  readonly charset: string;
  /** Not every line was in that charset, or some bytes were in none that we know. */
  readonly mixed: boolean;
  /** Where `mixed`: the first such line, from 1, if it is known. */
  readonly otherLine?: number;
};

const SAMPLE = 64 * 1024;
const LABELS: Readonly<Record<string, string>> = {
  utf8: "utf-8",
  "utf-8-sig": "utf-8",
  cp932: "shift_jis",
  ms932: "shift_jis",
  "windows-31j": "shift_jis",
  sjis: "shift_jis",
  "x-sjis": "shift_jis",
  "shift-jis": "shift_jis",
  eucjp: "euc-jp",
  "x-euc-jp": "euc-jp",
  cp50220: "iso-2022-jp",
  cp50221: "iso-2022-jp",
  "iso-2022-jp-1": "iso-2022-jp",
  "iso-2022-jp-2": "iso-2022-jp",
  "iso-2022-jp-3": "iso-2022-jp",
  "iso-2022-jp-ms": "iso-2022-jp",
  jis: "iso-2022-jp",
};

/** Text of which nobody vouches for the charset: found from the bytes, line by line where they are mixed. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = byteOrderMark(bytes) ?? wideWithoutMark(bytes);
  if (marked) return { text: decode(bytes, marked), charset: marked, mixed: false };
  if (isUtf8(bytes)) {
    const escaped = hasJisEscape(bytes);
    if (escaped && bytes.some((byte) => byte >= 0x80)) return lineByLine(bytes);
    const charset = escaped ? "iso-2022-jp" : "utf-8";
    const text = decode(bytes, charset);
    // An escape that is never taken back: each line begins anew.
    return escaped && text.includes("\ufffd") ? lineByLine(bytes) : { text, charset, mixed: false };
  }
  const charset = likelier(bytes);
  const text = decode(bytes, charset);
  const isOne = !text.includes("\ufffd") && !hasJisEscape(bytes) && !hasUtf8Line(bytes);
  return isOne ? { text, charset, mixed: false } : lineByLine(bytes);
}

/** Text with the charset that its sender declared; what does not decode as that is looked at without it. */
export function decodeDeclared(bytes: Uint8Array, declared: string | undefined): DecodedText {
  const label = declared?.trim().toLowerCase() ?? "";
  const charset = LABELS[label] ?? label;
  if (!charset || /^(?:us-ascii|ascii|ansi|iso-8859-1|latin1|windows-1252|binary|unknown)/.test(charset))
    return decodeText(bytes);
  try {
    const text = new TextDecoder(charset, { ignoreBOM: false }).decode(bytes);
    if (!text.includes("\ufffd")) return { text, charset, mixed: false };
    const found = decodeText(bytes);
    return found.mixed ? { text, charset, mixed: true } : found;
  } catch {
    return decodeText(bytes);
  }
}

function decode(bytes: Uint8Array, charset: string): string {
  // Half a letter at the end of what was cut off is none.
  const whole = charset.startsWith("utf-16") ? bytes.subarray(0, bytes.length & ~1) : bytes;
  return new TextDecoder(charset).decode(whole);
}

function byteOrderMark([first, second, third]: Uint8Array): Charset | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** Excel's "Unicode text" that lost its mark: every line end has its zero on the same side. */
function wideWithoutMark(bytes: Uint8Array): Charset | undefined {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  let [even, odd] = [0, 0];
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even++;
    if (bytes[index + 1] === 0) odd++;
  }
  const many = length / 20;
  if (length < 8 || bytes.length % 2 === 1) return undefined;
  if (odd > many && even === 0) return "utf-16le";
  return even > many && odd === 0 ? "utf-16be" : undefined;
}

function hasJisEscape(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at !== -1; at = bytes.indexOf(0x1b, at + 1)) {
    const next = bytes[at + 1];
    if (
      (next === 0x24 && /[@B(]/.test(String.fromCharCode(bytes[at + 2] ?? 0))) ||
      (next === 0x28 && bytes[at + 2] === 0x49)
    )
      return true;
  }
  return false;
}

function likelier(bytes: Uint8Array): "shift_jis" | "euc-jp" {
  const sample = bytes.subarray(0, SAMPLE);
  return score(decode(sample, "euc-jp")) > score(decode(sample, "shift_jis")) ? "euc-jp" : "shift_jis";
}

function score(text: string): number {
  let points = 0;
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code === 0xfffd) points -= 8;
    else if (code >= 0xff61 && code <= 0xff9f) points -= 0.2;
    else if (code >= 0x3041 && code <= 0x30fc) points += 1;
    else if (code >= 0x4e00 && code <= 0x9fff) points += 0.6;
    else if (code >= 0x80 && code < 0xa0) points -= 4;
  }
  return points;
}

function lineByLine(bytes: Uint8Array): DecodedText {
  const lines: string[] = [];
  const charsets = new Map<string, { lines: number; readonly first: number }>();
  let unread: number | undefined;
  for (const line of linesOf(bytes)) {
    const charset = !isUtf8(line) ? likelier(line) : hasJisEscape(line) ? "iso-2022-jp" : "utf-8";
    const text = decode(line, charset);
    lines.push(text);
    if (text.includes("\ufffd")) unread ??= lines.length;
    if (charset === "utf-8" && isAscii(line)) continue;
    const known = charsets.get(charset);
    if (known) known.lines++;
    else charsets.set(charset, { lines: 1, first: lines.length });
  }
  const [most, ...others] = [...charsets].sort(([, one], [, other]) => other.lines - one.lines);
  const other = [...(unread ? [unread] : []), ...others.map(([, { first }]) => first)];
  return {
    text: lines.join(""),
    charset: most?.[0] ?? "utf-8",
    mixed: other.length > 0,
    ...(other.length > 0 && { otherLine: Math.min(...other) }),
  };
}

function hasUtf8Line(bytes: Uint8Array): boolean {
  for (const line of linesOf(bytes)) if (isJapaneseUtf8(line)) return true;
  return false;
}

function* linesOf(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    const line = bytes.subarray(start, end === -1 ? bytes.length : end + 1);
    yield line;
    start += line.length;
  }
}
