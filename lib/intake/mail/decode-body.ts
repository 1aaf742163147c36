import { type DecodedText, decodeDeclared } from "../text/decode-text";
import { type DecodedBase64, decodeBase64 } from "./decode-base64";
import type { MailPart } from "./scan-parts";

const LONGEST_TEXT = 1024 * 1024;
const LONGEST_LINE = 100;
const EQUALS = 61;

export type DecodedBody = DecodedBase64;

/** A part's content without its transfer encoding. */
export function decodeBody({ encoding, body }: MailPart): DecodedBody {
  if (encoding.startsWith("base64")) return decodeBase64(body);
  if (encoding.startsWith("quoted-printable")) return { bytes: decodeQuoted(body), cutOff: false };
  return { bytes: body, cutOff: false };
}

function decodeQuoted(body: Buffer): Buffer {
  const out = Buffer.allocUnsafe(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0;
    if (byte !== EQUALS) {
      out[length++] = byte;
      continue;
    }
    const [high, low] = [nibble(body[at + 1]), nibble(body[at + 2])];
    if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low;
      at += 2;
      continue;
    }
    const end = softLineEnd(body, at + 1);
    if (end > 0) at = end;
    else if (at + 1 < body.length) out[length++] = byte;
  }
  return out.subarray(0, length);
}

function nibble(byte = 0): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

/** Where a line ends that `=` carries on, blanks before its end or not; 0 where it does not. */
function softLineEnd(body: Buffer, from: number): number {
  let at = from;
  while (at - from < LONGEST_LINE && (body[at] === 32 || body[at] === 9)) at++;
  if (body[at] === 13) at++;
  return body[at] === 10 ? at : 0;
}

/** The text of a text part, HTML without its tags; at most a million characters of it. */
export function textOf(part: MailPart): DecodedText {
  const decoded = decodeDeclared(
    decodeBody(part).bytes.subarray(0, LONGEST_TEXT * 3),
    part.type.parameters.get("charset"),
  );
  const text = decoded.text.slice(0, LONGEST_TEXT);
  return { ...decoded, text: part.type.value === "text/html" ? withoutTags(text) : text };
}

/** What a person read, roughly; it is looked at for words and never shown as HTML. */
export function withoutTags(html: string): string {
  return ["style", "script", "head"]
    .reduce(withoutElement, html)
    .replace(/<(?:br|\/p|\/div|\/tr|\/li)\b[^<>]{0,500}>/gi, "\n")
    .replace(/<[^<>]{0,2000}>/g, " ")
    .replace(/&nbsp;/gi, " ")
    .replace(/&lt;/gi, "<")
    .replace(/&gt;/gi, ">")
    .replace(/&#(\d{1,7});/g, (_, code: string) => codePoint(Number(code)))
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => codePoint(Number.parseInt(code, 16)))
    .replace(/&amp;/gi, "&");
}

/** In one pass: a pattern over an element that never closes would look through the rest again for each that opens. */
function withoutElement(html: string, name: string): string {
  const lower = html.toLowerCase();
  // Where case folding moves characters, places in one are none in the other.
  if (lower.length !== html.length) return html;
  let kept = "";
  let at = 0;
  for (let open = lower.indexOf(`<${name}`); open !== -1; open = lower.indexOf(`<${name}`, at)) {
    const close = lower.indexOf(`</${name}`, open);
    if (close === -1) break;
    kept += html.slice(at, open);
    at = close + name.length + 2;
  }
  return kept + html.slice(at);
}

const codePoint = (code: number) => (code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : " ");
