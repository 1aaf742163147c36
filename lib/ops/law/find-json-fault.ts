/** Where a text stops being JSON: the place of the first character that cannot stand there, counted from 1. */
export type JsonFault = { readonly line: number; readonly column: number; readonly atEnd: boolean };

const SPACE = /[ \t\n\r]*/y;
const WORD = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const TEXT = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;

/** The place of the fault in a text that JSON.parse refused; its messages name none in every version of Node. */
export function findJsonFault(text: string): JsonFault {
  const at = Math.min(faultAt(text), text.length);
  const lines = text.slice(0, at).split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, atEnd: at >= text.length };
}

/** Walks the text without recursion, so that no depth of nesting can end it. */
function faultAt(text: string): number {
  const open: ("[" | "{")[] = [];
  let at = skip(SPACE, text, 0);
  for (
    let wants: "value" | "first" | "key" | "next" = "value";
    at < text.length;
    at = skip(SPACE, text, at)
  ) {
    const sign = text[at] ?? "";
    const inside = open.at(-1);
    const closes = sign === (inside === "[" ? "]" : "}") && inside !== undefined;
    if (wants === "next" || wants === "first") {
      if (closes) {
        open.pop();
        at += 1;
        wants = "next";
        continue;
      }
      if (wants === "next") {
        if (sign !== "," || inside === undefined) return at;
        at += 1;
        wants = inside === "{" ? "key" : "value";
        continue;
      }
    }
    if (wants === "key" || (wants === "first" && inside === "{")) {
      const end = skip(TEXT, text, at);
      if (end === at) return at;
      at = skip(SPACE, text, end);
      if (text[at] !== ":") return at;
      at += 1;
      wants = "value";
      continue;
    }
    if (sign === "[" || sign === "{") {
      open.push(sign);
      at += 1;
      wants = "first";
      continue;
    }
    const end = skip(sign === '"' ? TEXT : WORD, text, at);
    if (end === at) return at;
    at = end;
    wants = "next";
  }
  return text.length;
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}
