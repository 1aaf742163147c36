import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const fontFile = (name: string) => require.resolve(`@expo-google-fonts/noto-sans-jp/${name}.ttf`);

/** Both weights have the same characters. */
export const FONT_FILES = {
  normal: fontFile("400Regular/NotoSansJP_400Regular"),
  bold: fontFile("700Bold/NotoSansJP_700Bold"),
};

type Font = { hasGlyphForCodePoint(codePoint: number): boolean };
type FontReader = { create(bytes: Uint8Array): Font };

/** Which characters can be printed. By the reader that writes the font into the file, so that both agree. */
export async function printableCharacters(): Promise<(codePoint: number) => boolean> {
  const reader = createRequire(createRequire(require.resolve("pdfmake")).resolve("pdfkit"))(
    "fontkit",
  ) as FontReader;
  const font = reader.create(await readFile(FONT_FILES.normal));
  return (codePoint) => font.hasGlyphForCodePoint(codePoint);
}
