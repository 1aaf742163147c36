import type { ArchiveEntry } from "../archive/open-zip";
import { parseXml } from "./parse-xml";

/** The texts that the cells of a workbook point to, without the readings that Excel keeps beside them. */
export async function readSharedStrings(entry: ArchiveEntry | undefined): Promise<readonly string[]> {
  const strings: string[] = [];
  if (!entry) return strings;
  let current = "";
  let inText = false;
  let inReading = false;
  await parseXml(entry, {
    open: (name) => {
      if (name === "si") current = "";
      else if (name === "rPh") inReading = true;
      else if (name === "t") inText = !inReading;
    },
    close: (name) => {
      if (name === "si") strings.push(unescaped(current));
      else if (name === "rPh") inReading = false;
      else if (name === "t") inText = false;
    },
    text: (text) => {
      if (inText) current += text;
    },
  });
  return strings;
}

/** `_x000D_` as the character that Excel could not write. */
export function unescaped(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}
