import { isAscii, isUtf8 } from "node:buffer";

const JAPANESE = /[\u3041-\u30fc\u4e00-\u9fff]/;

/** Whether a line of a file in an older charset is Japanese in UTF-8: there it would be read as other letters. */
export function isJapaneseUtf8(line: Uint8Array): boolean {
  if (isAscii(line) || !isUtf8(line)) return false;
  return JAPANESE.test(new TextDecoder().decode(line));
}
