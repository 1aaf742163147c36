import { IntakeError } from "../intake-error";
import { LIMITS } from "../limits";
import { type HeaderField, headerText, parseHeaders } from "./parse-headers";
import { parseStructured, type Structured } from "./parse-parameters";

export type MailPart = {
  /** `1` for the mail itself, `1.2` for its second part, and on inwards. */
  readonly path: string;
  readonly fields: readonly HeaderField[];
  readonly type: Structured;
  readonly disposition: Structured;
  readonly encoding: string;
  readonly body: Buffer;
  readonly children: readonly MailPart[];
  /** The boundary that ends it never came. */
  readonly cutOff: boolean;
};

/** What one file has used of its limits, over all the mails inside it. */
export type MailBudget = { parts: number; headerBytes: number };

const LF = 10;

/**
 * Finds the parts of a mail by its lines, before anything is decoded: a hundred thousand parts are refused when the
 * thousand and first is met. `body` of the leaves is a view into the file.
 */
export function scanParts(
  bytes: Buffer,
  budget: MailBudget,
  path = "1",
  depth = 0,
  inherited = "text/plain",
): MailPart {
  budget.parts++;
  if (budget.parts > LIMITS.parts) throw new IntakeError("too-many-parts", { part: path }, LIMITS.parts);
  if (depth > LIMITS.depth) throw new IntakeError("too-deep", { part: path }, LIMITS.depth);

  const end = headerEnd(bytes);
  budget.headerBytes += end.headers;
  if (budget.headerBytes > LIMITS.headerBytes)
    throw new IntakeError("headers-too-long", { part: path }, LIMITS.headerBytes);
  const fields = parseHeaders(bytes.subarray(0, end.headers));
  const type = parseStructured(fields.find(({ name }) => name === "content-type")?.value || inherited);
  const body = bytes.subarray(end.body);

  const boundary = type.value.startsWith("multipart/") ? type.parameters.get("boundary") : undefined;
  const split = boundary ? splitAt(body, boundary, path) : undefined;
  const below = type.value === "multipart/digest" ? "message/rfc822" : "text/plain";
  return {
    path,
    fields,
    type,
    disposition: parseStructured(fields.find(({ name }) => name === "content-disposition")?.value ?? ""),
    encoding: headerText(fields, "content-transfer-encoding").toLowerCase(),
    body,
    children:
      split?.parts.map((part, index) => scanParts(part, budget, `${path}.${index + 1}`, depth + 1, below)) ??
      [],
    cutOff: split ? !split.closed : false,
  };
}

/** Where the headers end and the body begins; a part may be all headers, or have none. */
function headerEnd(bytes: Buffer): { headers: number; body: number } {
  for (let at = 0; at < bytes.length; ) {
    const next = bytes[at] === 13 && bytes[at + 1] === LF ? at + 2 : bytes[at] === LF ? at + 1 : undefined;
    if (next !== undefined) return { headers: at, body: next };
    if (at > LIMITS.headerBytes) throw new IntakeError("headers-too-long", {}, LIMITS.headerBytes);
    const lineEnd = bytes.indexOf(LF, at);
    if (lineEnd === -1) break;
    at = lineEnd + 1;
  }
  return { headers: Math.min(bytes.length, LIMITS.headerBytes + 1), body: bytes.length };
}

function splitAt(body: Buffer, boundary: string, path: string): { parts: Buffer[]; closed: boolean } {
  const mark = Buffer.from(`--${boundary}`, "latin1");
  const parts: Buffer[] = [];
  let start = -1;
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at + mark.length)) {
    const rest = lineAfter(body, at + mark.length);
    if ((at > 0 && body[at - 1] !== LF) || rest === undefined) continue;
    if (start !== -1) parts.push(body.subarray(start, beforeLineEnd(body, at, start)));
    // The rest are made into parts one by one and counted there; so many cannot even be listed.
    if (parts.length > LIMITS.parts) throw new IntakeError("too-many-parts", { part: path }, LIMITS.parts);
    if (rest.closes) return { parts, closed: true };
    start = rest.next;
  }
  if (start !== -1) parts.push(body.subarray(start));
  return { parts, closed: false };
}

/** What follows a boundary on its line: nothing or `--`; undefined where it is only the beginning of another one. */
function lineAfter(body: Buffer, from: number): { closes: boolean; next: number } | undefined {
  const lineEnd = body.indexOf(LF, from);
  const end = lineEnd === -1 ? body.length : lineEnd;
  if (end - from > 200) return undefined;
  const rest = body.toString("latin1", from, end).trim();
  return rest === "" || rest === "--"
    ? { closes: rest === "--", next: Math.min(end + 1, body.length) }
    : undefined;
}

function beforeLineEnd(body: Buffer, at: number, start: number): number {
  const lf = at - 1;
  return Math.max(start, body[lf - 1] === 13 ? lf - 1 : lf);
}
