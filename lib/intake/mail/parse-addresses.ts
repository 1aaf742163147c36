import { IntakeError } from "../intake-error";
import { LIMITS } from "../limits";
import { decodeHeader } from "./parse-headers";

export type Mailbox = {
  /** As it was shown; empty where none was. */
  readonly displayName: string;
  /** As it was written, but in one width; empty where an entry has none. */
  readonly address: string;
};

// Longer than any address can be: what is longer was written to hurt whoever reads it.
const LONGEST_ENTRY = 4096;
const LEFT = /[^\s"<>,;:()[\]@]/;
const RIGHT = /[^\s"<>,;:()@]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: no address holds them, and a recipient must not be lost for one.
const CONTROLS = /[\x00-\x08\x0e-\x1f\x7f]+/g;
const WIDE = /[、，；]/;
const BARE = /^[^\s"<>@＠]+@[^\s"<>@＠]+\.[^\s"<>@＠]+$/;
const MOST_SIDE_BY_SIDE = 1000;

/**
 * The addresses of a header in one pass: groups, comments, quoted local parts, routes, Outlook's semicolons, the
 * full-width ＠, and the addresses that carriers once gave out (`a..b@docomo.ne.jp`). Nothing in it makes it slow.
 */
export function parseAddresses(header: string): readonly Mailbox[] {
  const found: Mailbox[] = [];
  for (const entry of entries(header.replace(CONTROLS, ""))) {
    found.push(...toMailboxes(entry));
    if (found.length > LIMITS.addresses) throw new IntakeError("too-many-addresses", {}, LIMITS.addresses);
  }
  return found;
}

type Entry = { phrase: string; comment: string; angle: string | undefined };
const emptyEntry = (): Entry => ({ phrase: "", comment: "", angle: undefined });

function* entries(header: string): Generator<Entry> {
  let entry = emptyEntry();
  let inAngle = false;
  let openComment = false;
  let start = 0;
  const cut = (at: number) => {
    const done = entry;
    entry = emptyEntry();
    inAngle = false;
    openComment = false;
    start = at + 1;
    return done;
  };

  for (let at = 0; at < header.length; at++) {
    const character = header[at] ?? "";
    const tooLong = at - start > LONGEST_ENTRY;
    if (character === '"' && !tooLong) {
      const end = quoteEnd(header, at);
      if (inAngle) entry.angle += header.slice(at, end + 1);
      else entry.phrase += header.slice(at, end + 1);
      at = end;
    } else if (character === "(" && !inAngle && !tooLong && !openComment) {
      const end = commentEnd(header, at);
      openComment = end === at;
      entry.comment += header.slice(at + 1, end);
      at = end;
    } else if (character === "<" && !inAngle) {
      // 「<a@b> <c@d>」: a comma was forgotten.
      if (entry.angle?.includes("@")) yield cut(at);
      inAngle = true;
      start = at;
      entry.angle = "";
    } else if (character === ">" && inAngle) inAngle = false;
    else if (
      character === "," ||
      character === ";" ||
      (WIDE.test(character) && !inAngle && hasAddress(entry))
    ) {
      if (inAngle && character === "," && entry.angle?.startsWith("@")) entry.angle += character;
      else yield cut(at);
    } else if (character === ":" && !inAngle) cut(at);
    else if (tooLong) continue;
    else if (inAngle) entry.angle += character;
    else entry.phrase += character;
  }
  yield entry;
}

function quoteEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length && at - from < LONGEST_ENTRY; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at;
  }
  return from;
}

function commentEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length && at - from < LONGEST_ENTRY; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "(") depth++;
    else if (text[at] === ")" && --depth === 0) return at;
  }
  // Never closed: a recipient behind it must not be lost.
  return from;
}

const hasAddress = ({ phrase, angle }: Entry) => (angle ?? phrase).includes("@");

/** One mailbox; several where addresses stand side by side without a comma. */
function toMailboxes(entry: Entry): readonly Mailbox[] {
  const words = entry.angle === undefined ? entry.phrase.trim().split(/\s+/) : [];
  const bare =
    words.length > 1 && words.length <= MOST_SIDE_BY_SIDE && words.every((word) => BARE.test(word));
  return (bare ? words.map((phrase) => ({ ...entry, phrase })) : [entry]).flatMap(
    (one) => toMailbox(one) ?? [],
  );
}

function toMailbox({ phrase, comment, angle }: Entry): Mailbox | undefined {
  const shown = (text: string) =>
    decodeHeader(text.replace(/"((?:[^"\\]|\\.)*)"/g, (_, inside: string) => inside.replace(/\\(.)/g, "$1")))
      .replace(/\s+/g, " ")
      .trim();
  if (angle !== undefined) {
    const address = clean(angle);
    return address || phrase.trim()
      ? { displayName: shown(phrase) || shown(comment.slice(0, LONGEST_ENTRY)), address }
      : undefined;
  }
  const bare = oneWidth(phrase);
  const address = findAddress(bare);
  if (address === "") return phrase.trim() ? { displayName: shown(phrase), address: "" } : undefined;
  return {
    displayName: shown(bare.replace(address, " ")) || shown(comment.slice(0, LONGEST_ENTRY)),
    address: clean(address),
  };
}

const oneWidth = (text: string) => (text.includes("＠") ? text.normalize("NFKC") : text);

function clean(text: string): string {
  const address = oneWidth(decodeHeader(text))
    .trim()
    .replace(/^(?:mailto|smtp):/i, "")
    .replace(/^@[^:]*:/, "")
    .replace(/\([^()"]{0,200}\)/g, "")
    .replace(/^['<\s]+|['>\s]+$/g, "");
  const found = findAddress(address);
  // A local part is only quoted where it must be; the older addresses of carriers come both ways.
  const quoted = /^"([^\s"\\@<>,;:()]+)"@(.+)$/.exec(found);
  return quoted ? `${quoted[1]}@${quoted[2]}` : found;
}

/** The first `local@domain` in a text, found from its @ outwards; empty where there is none. */
function findAddress(text: string): string {
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    let start = at;
    if (text[at - 1] === '"') start = Math.max(0, text.lastIndexOf('"', at - 2));
    else if (text.startsWith('"') && text.indexOf('"@', at) !== -1) continue;
    else while (start > 0 && LEFT.test(text[start - 1] ?? "")) start--;
    let end = at + 1;
    while (end < text.length && RIGHT.test(text[end] ?? "")) end++;
    if (start < at && end > at + 1) return text.slice(start, end).replace(/[.。、]+$/, "");
  }
  return "";
}
