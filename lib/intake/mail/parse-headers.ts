import { decodeWords } from "postal-mime";
import { decodeText } from "../text/decode-text";
import { joinWords } from "./join-words";

export type HeaderField = {
  /** In small letters. */
  readonly name: string;
  /** One line, still with its encoded words. */
  readonly value: string;
};

// What stands between encoded words and can only slow a reader down.
const LONGEST_VALUE_TO_DECODE = 256 * 1024;

/** The fields of a block of headers; lines that are none are passed over. Raw 8-bit and ISO-2022-JP text is read too. */
export function parseHeaders(block: Uint8Array): readonly HeaderField[] {
  const text = decodeText(block).text;
  const fields: { name: string; lines: string[] }[] = [];
  for (const line of text.split(/\r\n|\n/)) {
    if (/^[ \t]/.test(line)) fields.at(-1)?.lines.push(line.trim());
    else {
      const colon = line.indexOf(":");
      const name = colon > 0 ? line.slice(0, colon).trim().toLowerCase() : "";
      if (name !== "" && !/\s/.test(name)) fields.push({ name, lines: [line.slice(colon + 1).trim()] });
      else if (fields.length > 0 && colon === -1) fields.push({ name: "", lines: [] });
    }
  }
  return fields
    .filter(({ name }) => name !== "")
    .map(({ name, lines }) => ({ name, value: lines.join(" ").replaceAll("\r", " ") }));
}

/** RFC 2047: `=?iso-2022-jp?B?…?=` as the words that it stands for. */
export function decodeHeader(value: string): string {
  return value.includes("=?") && value.length <= LONGEST_VALUE_TO_DECODE
    ? decodeWords(joinWords(value))
    : value;
}

/** The first field of that name, decoded. */
export function headerText(fields: readonly HeaderField[], name: string): string {
  return decodeHeader(fields.find((field) => field.name === name)?.value ?? "").trim();
}
