import { decodeDeclared } from "../text/decode-text";
import { decodeHeader } from "./parse-headers";

const LONGEST = 64 * 1024;
const PARAMETER = /;\s*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;]*))/g;

export type Structured = { readonly value: string; readonly parameters: ReadonlyMap<string, string> };

/** `text/csv; name="…"` with its parameters: quoted, with encoded words in them, or RFC 2231 in one piece or many. */
export function parseStructured(header: string): Structured {
  const text = header.slice(0, LONGEST);
  const plain = new Map<string, string>();
  const pieces = new Map<string, { at: number; encoded: boolean; value: string }[]>();
  for (const [, key = "", quoted, bare] of text.matchAll(PARAMETER)) {
    const value = quoted === undefined ? (bare ?? "").trim() : quoted.replace(/\\(["\\])/g, "$1");
    const [, name = "", at, encoded] = /^([^*]+)(?:\*(\d+))?(\*)?$/.exec(key.toLowerCase()) ?? [];
    if (at === undefined && !encoded) {
      if (!plain.has(name)) plain.set(name, decodeHeader(value));
    } else {
      pieces.set(name, [
        ...(pieces.get(name) ?? []),
        { at: Number(at ?? 0), encoded: encoded !== undefined, value },
      ]);
    }
  }
  for (const [name, found] of pieces) plain.set(name, join(found));
  return { value: (text.split(";", 1)[0] ?? "").replace(/\s+/g, "").toLowerCase(), parameters: plain };
}

function join(pieces: { at: number; encoded: boolean; value: string }[]): string {
  pieces.sort((a, b) => a.at - b.at);
  let charset: string | undefined;
  // All bytes first: a character may be cut between two pieces.
  const bytes = pieces.map(({ encoded, value }, index) => {
    if (!encoded) return Buffer.from(value, "utf8");
    const said = index === 0 ? /^([^']*)'[^']*'/.exec(value) : null;
    if (said) charset = said[1];
    return percentDecoded(said ? value.slice(said[0].length) : value);
  });
  return decodeDeclared(Buffer.concat(bytes), charset).text;
}

function percentDecoded(value: string): Buffer {
  return Buffer.from(
    value.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    /[\u0100-\uffff]/.test(value) ? "utf8" : "latin1",
  );
}
