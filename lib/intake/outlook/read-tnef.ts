import { IntakeError } from "../intake-error";
import { LIMITS } from "../limits";
import { decodeText } from "../text/decode-text";

export type TnefAttachment = { readonly fileName: string; readonly bytes: Buffer };

const SIGNATURE = 0x223e9f78;
const ATTACHMENT_BEGINS = 0x9002;
const TITLE = 0x8010;
const DATA = 0x800f;
const PROPERTIES = 0x9005;
const LONG_NAME = 0x3707;
const UNICODE = 0x001f;
const STRING = 0x001e;

/** The files inside Outlook's winmail.dat. Throws `IntakeError` where it breaks off. */
export function readTnef(bytes: Buffer): readonly TnefAttachment[] {
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== SIGNATURE) throw new IntakeError("unreadable");
  const found: { fileName: string; bytes: Buffer }[] = [];
  for (let at = 6; at + 9 <= bytes.length; ) {
    const id = bytes.readUInt16LE(at + 1);
    const length = bytes.readUInt32LE(at + 5);
    const value = bytes.subarray(at + 9, at + 9 + length);
    if (value.length < length) throw new IntakeError("cut-off");
    at += 9 + length + 2;

    if (id === ATTACHMENT_BEGINS) {
      if (found.length >= LIMITS.parts) throw new IntakeError("too-many-parts", {}, LIMITS.parts);
      found.push({ fileName: "", bytes: Buffer.alloc(0) });
    }
    const current = found.at(-1);
    if (!current) continue;
    if (id === TITLE) current.fileName ||= text(value);
    else if (id === DATA) current.bytes = value;
    else if (id === PROPERTIES) current.fileName = longName(value) || current.fileName;
  }
  return found;
}

const text = (value: Buffer) => decodeText(value).text.split("\u0000", 1)[0] ?? "";

/** The name as it was, where the short one is cut to eight letters: looked for among the properties by its tag. */
function longName(properties: Buffer): string {
  for (const type of [UNICODE, STRING]) {
    const tag = Buffer.from([type, 0, LONG_NAME & 0xff, LONG_NAME >> 8]);
    const at = properties.indexOf(tag);
    if (at === -1 || at + 12 > properties.length) continue;
    const length = properties.readUInt32LE(at + 8);
    const value = properties.subarray(at + 12, at + 12 + length);
    const name = type === UNICODE ? value.toString("utf16le").split("\u0000", 1)[0] : text(value);
    if (name) return name;
  }
  return "";
}
