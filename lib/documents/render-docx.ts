import { Packer } from "docx";
import type { Printable } from "./document-content";
import { docxLayout } from "./docx-layout";
import { packAnew } from "./pack-anew";

/** A document as a Word file: the same document gives the same bytes. */
export async function renderDocx(printable: Printable): Promise<Uint8Array> {
  const data = coreOf(printable);
  const packed = await Packer.toBuffer(docxLayout(printable), undefined, [
    { path: "docProps/core.xml", data },
  ]);
  return packAnew(packed);
}

/** What the library writes here holds the moment of writing. */
function coreOf({ content, label, at }: Printable): string {
  const time = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at.slice(0, 19)}Z</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(`${content.reference} ${label}`)}</dc:title><dc:creator>Sokuho</dc:creator>`,
    `<dc:language>ja-JP</dc:language><cp:lastModifiedBy>Sokuho</cp:lastModifiedBy>${time("created")}${time("modified")}`,
    "</cp:coreProperties>",
  ].join("");
}

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
