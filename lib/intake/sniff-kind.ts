import { findDelimiter } from "./tables/find-delimiter";
import { decodeText } from "./text/decode-text";

export type FileKind = "mail" | "outlook" | "tnef" | "table" | "xlsx" | "zip" | "encrypted-office" | "other";

const MAGIC: readonly (readonly [string, string])[] = [
  ["png", "89504e47"],
  ["jpeg", "ffd8ff"],
  ["gif", "47494638"],
  ["pdf", "25504446"],
  ["rtf", "7b5c727466"],
  ["7z", "377abcaf271c"],
  ["rar", "526172211a07"],
  ["gzip", "1f8b08"],
  ["exe", "4d5a90"],
  ["bmp", "424d"],
  ["tiff", "49492a00"],
  ["webp", "52494646"],
  ["office", "d0cf11e0a1b11ae1"],
];
const FIELD =
  /^(?:from|to|cc|bcc|subject|date|message-id|mime-version|content-type|received|return-path|delivered-to|reply-to|sender|x-[\w-]+|arc-[\w-]+|dkim-[\w-]+|resent-[\w-]+)[ \t]*:/i;
const TELLING =
  /^(?:from|to|cc|bcc|subject|message-id|mime-version|received|return-path|delivered-to)[ \t]*:/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what no text has.
const BINARY = /[\x01-\x08\x0e-\x1a\x1c-\x1f]{4}/;
const HEAD = 64 * 1024;

export type Sniffed = {
  readonly kind: FileKind /** What else it is, where its first bytes say so. */;
  readonly format?: string;
};

/** What a file is: by its content, and only then by its name. */
export function sniffKind(bytes: Buffer, fileName: string): Sniffed {
  const start = bytes.subarray(0, 8).toString("hex");
  if (/^504b(?:0304|0506|0708)/.test(start))
    return { kind: holds(bytes, "xl/workbook") ? "xlsx" : "zip", format: "zip" };
  if (start.startsWith("789f3e22")) return { kind: "tnef" };
  if (start === "d0cf11e0a1b11ae1") return compoundFile(bytes, fileName);
  const format = MAGIC.find(([, magic]) => start.startsWith(magic))?.[0];
  if (format && !(format === "bmp" && /^BM[\w ,;\t-]{6}/.test(bytes.toString("latin1", 0, 8))))
    return { kind: "other", format };
  if (isMail(bytes)) return { kind: "mail" };
  return isTable(bytes, fileName)
    ? { kind: "table" }
    : { kind: "other", format: isText(bytes) ? "text" : undefined };
}

const holds = (bytes: Buffer, text: string, encoding: BufferEncoding = "latin1") =>
  bytes.includes(Buffer.from(text, encoding));

function compoundFile(bytes: Buffer, fileName: string): Sniffed {
  if (holds(bytes, "EncryptedPackage", "utf16le")) return { kind: "encrypted-office", format: "office" };
  const isMessage =
    holds(bytes, "__properties_version1.0", "utf16le") ||
    (/\.msg$/i.test(fileName) && holds(bytes, "__substg1.0", "utf16le"));
  return isMessage ? { kind: "outlook" } : { kind: "other", format: "office" };
}

/** Lines of headers from the very start, at least one of which nothing but a mail has. */
function isMail(bytes: Buffer): boolean {
  const lines = bytes
    .toString("latin1", 0, HEAD)
    .replace(/^(?:\xef\xbb\xbf)?\s*/, "")
    .split(/\r?\n|\r/);
  let telling = 0;
  let fields = 0;
  for (const [index, line] of lines.entries()) {
    if (index === 0 && line.startsWith("From ")) continue;
    if (line === "") break;
    if (/^[ \t]/.test(line) && fields > 0) continue;
    if (!/^[!-9;-~]+[ \t]*:/.test(line)) return fields >= 2 && telling > 0;
    if (FIELD.test(line)) fields++;
    if (TELLING.test(line)) telling++;
  }
  return telling > 0 && (fields >= 2 || lines.length <= 3);
}

function isText(bytes: Buffer): boolean {
  const head = bytes.subarray(0, HEAD);
  const wide =
    head.length >= 2 && ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff));
  if (wide || !head.includes(0)) return wide || !BINARY.test(head.toString("latin1"));
  // Every second byte may be a zero in wide text without its mark; scattered zeros are no text.
  return !decodeText(head).text.includes("\u0000");
}

function isTable(bytes: Buffer, fileName: string): boolean {
  if (bytes.length === 0 || !isText(bytes)) return false;
  if (/^\s*<(?:!doctype html|html)\b/i.test(bytes.toString("latin1", 0, 200))) return false;
  if (/\.(?:csv|tsv|tab)$/i.test(fileName)) return true;
  const { text } = decodeText(bytes.subarray(0, HEAD));
  return (
    !/^\s*[<{[]/.test(text) &&
    /\.(?:txt|dat|text)?$|^[^.]*$/i.test(fileName) &&
    findDelimiter(text, fileName).regular
  );
}
