import { inflateSync } from "node:zlib";

type Glyphs = ReadonlyMap<number, string>;

/**
 * What a PDF of ours says, page by page and in the order in which it is drawn, without spaces: every text passes
 * through the table of its embedded font, so a text that no reader could copy is not there either.
 */
export function pdfText(bytes: Uint8Array): string[] {
  const objects = objectsOf(Buffer.from(bytes).toString("latin1"));
  const refOf = (body: string, key: string) => new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1] ?? "";
  const glyphsOf = (font: string): Glyphs =>
    glyphTable(streamOf(objects.get(refOf(objects.get(font) ?? "", "ToUnicode"))));
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\b/.test(body))
    .map((page) => {
      const resources = objects.get(refOf(page, "Resources")) ?? page;
      const fonts = [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(
        ([, name = "", ref = ""]) => [name, glyphsOf(ref)] as const,
      );
      return drawn(streamOf(objects.get(refOf(page, "Contents"))), new Map(fonts));
    });
}

/** Whether every font of a PDF is embedded, and the names of those that are. */
export function embeddedFonts(bytes: Uint8Array): {
  readonly all: number;
  readonly embedded: readonly string[];
} {
  const bodies = [...objectsOf(Buffer.from(bytes).toString("latin1")).values()];
  const described = bodies.filter(
    (body) => /\/Type \/FontDescriptor/.test(body) && /\/FontFile2 \d+ 0 R/.test(body),
  );
  return {
    all: bodies.filter((body) => /\/Subtype \/Type0/.test(body)).length,
    embedded: described.map((body) => /\/FontName \/([\w+-]+)/.exec(body)?.[1] ?? ""),
  };
}

function objectsOf(file: string): ReadonlyMap<string, string> {
  const found = file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g);
  return new Map(Array.from(found, ([, id = "", body = ""]) => [id, body]));
}

function streamOf(body = ""): string {
  const [dictionary = "", rest = ""] = body.split(/stream\n([\s\S]*)/, 2);
  const stream = rest.slice(0, rest.lastIndexOf("\nendstream"));
  if (!dictionary.includes("FlateDecode")) return stream;
  return inflateSync(Buffer.from(stream, "latin1")).toString("latin1");
}

function glyphTable(cmap: string): Glyphs {
  const table = new Map<number, string>();
  for (const [, from = "", , list = ""] of cmap.matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([\w ]*)>/g)].forEach(([, hex = ""], at) => {
      table.set(Number.parseInt(from, 16) + at, utf16(hex));
    });
  }
  return table;
}

const utf16 = (hex: string) => Buffer.from(hex.replaceAll(" ", ""), "hex").swap16().toString("utf16le");

/** Each string that is shown, in the font that stands before it. */
function drawn(content: string, fonts: ReadonlyMap<string, Glyphs>): string {
  let glyphs: Glyphs = new Map();
  let text = "";
  for (const [, font, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>/g)) {
    if (font) glyphs = fonts.get(font) ?? new Map();
    for (const [code] of (hex ?? "").matchAll(/.{4}/g))
      text += glyphs.get(Number.parseInt(code, 16)) ?? "\uFFFD";
  }
  return text.replace(/\s/g, "");
}
