import type { Printable } from "./document-content";
import { FontFit } from "./fit-to-font";
import { FONT_FILES, printableCharacters } from "./pdf-fonts";
import { pdfLayout } from "./pdf-layout";

/**
 * A document as a PDF: the same document gives the same bytes. Noto Sans JP is embedded, as far as it is used. A
 * character that it lacks is printed as 〓, and the last line of the document says which.
 */
export async function renderPdf(printable: Printable): Promise<Uint8Array> {
  const { default: maker } = await import("pdfmake");
  maker.setUrlAccessPolicy(() => false);
  maker.setLocalAccessPolicy((path) => Object.values(FONT_FILES).includes(path));
  maker.setFonts({ Noto: { ...FONT_FILES } });
  const font = new FontFit(await printableCharacters());
  return maker.createPdf(pdfLayout(printable, font.fit, () => besideOf(font))).getBuffer();
}

function besideOf({ replaced }: FontFit): string | null {
  if (replaced.length === 0) return null;
  const signs = replaced.map(({ code, count }) => (count === 1 ? code : `${code}(${count}か所)`)).join("、");
  return `この書体にない文字を〓に置き換えた: ${signs}。元の文字は画面とWord版にある。`;
}
