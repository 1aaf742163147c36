import { TextWriter, Uint8ArrayReader, ZipReader } from "@zip.js/zip.js";

/** What one part of a Word file says, in its order and without spaces; or that part as it is. */
export async function docxText(
  bytes: Uint8Array,
  part = "word/document.xml",
  { asXml = false } = {},
): Promise<string> {
  const entries = await new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false }).getEntries();
  const entry = entries.find(({ filename }) => filename === part);
  if (!entry || entry.directory) throw new Error(`${part} is not in the file`);
  const xml = await entry.getData(new TextWriter());
  if (asXml) return xml;
  const texts = Array.from(xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g), ([, text = ""]) => text);
  return unescaped(texts.join("")).replace(/\s/g, "");
}

const unescaped = (text: string) => text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
