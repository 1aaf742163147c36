import { IntakeError, type Place } from "../intake-error";
import { readMsg } from "../outlook/read-msg";
import { readTnef } from "../outlook/read-tnef";
import { sniffKind } from "../sniff-kind";
import { decodeBody, textOf } from "./decode-body";
import { type Mail, type MailFile, MOST_TEXT, type PlacedMailbox } from "./mail";
import { parseAddresses } from "./parse-addresses";
import { parseMailDate } from "./parse-date";
import { type HeaderField, headerText } from "./parse-headers";
import { type MailBudget, type MailPart, scanParts } from "./scan-parts";

type Gathered = {
  texts: string[];
  textPlace: Place | undefined;
  html: MailPart | undefined;
  files: MailFile[];
  nested: Mail[];
  mixed: Place[];
};

/** Reads a mail in any charset, with the mails inside it. Throws `IntakeError` for what passes a limit. */
export function readEml(bytes: Buffer, budget: MailBudget, path = "1", depth = 0): Mail {
  const root = scanParts(withoutEnvelope(bytes), budget, path, depth);
  const found: Gathered = {
    texts: [],
    textPlace: undefined,
    html: undefined,
    files: [],
    nested: [],
    mixed: [],
  };
  gather(root, budget, depth, found);
  if (found.html && found.texts.every((text) => text.trim() === "")) {
    found.texts.push(textOf(found.html).text);
    found.textPlace = { part: found.html.path };
  }
  const addresses = (name: string) => placed(root.fields, name, path);
  const sentAt = parseMailDate(headerText(root.fields, "date"));
  return {
    place: { part: path },
    subject: headerText(root.fields, "subject"),
    sentAt,
    receivedAt: sentAt,
    from: addresses("from").find(({ address }) => address !== "") ?? addresses("sender")[0],
    to: addresses("to"),
    cc: addresses("cc"),
    bcc: addresses("bcc"),
    text: found.texts.join("\n").slice(0, MOST_TEXT),
    textPlace: found.textPlace ?? { part: path },
    files: found.files,
    nested: found.nested,
    isReport: root.type.value === "multipart/report",
    // A part inside that lacks its end is a sloppy program; a file that breaks off lacks the end of the whole.
    cutOff: root.cutOff ? { part: root.path } : undefined,
    mixed: found.mixed,
  };
}

/** Files and mails have this before their headers: the mark of UTF-8, empty lines, mbox's `From `. */
function withoutEnvelope(bytes: Buffer): Buffer {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length && (bytes[at] === 10 || bytes[at] === 13)) at++;
  if (bytes.toString("latin1", at, at + 5) === "From ") at = bytes.indexOf(10, at) + 1;
  const body = at > 0 ? bytes.subarray(at) : bytes;
  // Line ends of the first Macintosh: nothing after the first header would be found.
  return body.includes(10) || !body.includes(13)
    ? body
    : Buffer.from(body.toString("latin1").replaceAll("\r", "\n"), "latin1");
}

function placed(fields: readonly HeaderField[], name: string, path: string): readonly PlacedMailbox[] {
  return fields
    .filter((field) => field.name === name)
    .flatMap(({ value }) => parseAddresses(value))
    .map((mailbox, index) => ({ ...mailbox, place: { part: path, header: name, nth: index + 1 } }));
}

function gather(part: MailPart, budget: MailBudget, depth: number, found: Gathered): void {
  for (const child of part.children) gather(child, budget, depth + 1, found);
  if (part.children.length > 0) return;
  if (part.type.value.startsWith("multipart/") && part.body.length === 0) return;

  const fileName = nameOf(part);
  const isAttached = part.disposition.value === "attachment" || fileName !== "";
  if (part.type.value === "message/rfc822" || part.type.value === "message/global") {
    found.nested.push(readEml(decodeBody(part).bytes, budget, `${part.path}.1`, depth + 1));
  } else if (/^text\/(?:plain|html)$/.test(part.type.value) && !isAttached) {
    if (part.type.value === "text/html") {
      found.html ??= part;
      return;
    }
    const { text, mixed } = textOf(part);
    found.texts.push(text);
    found.textPlace ??= { part: part.path };
    if (mixed) found.mixed.push({ part: part.path });
  } else gatherFile(part, fileName, budget, depth, found);
}

function gatherFile(
  part: MailPart,
  fileName: string,
  budget: MailBudget,
  depth: number,
  found: Gathered,
): void {
  const { bytes, cutOff } = decodeBody(part);
  const place = { part: part.path, file: fileName || undefined };
  const { kind } = sniffKind(bytes, fileName);
  if (kind === "tnef") {
    for (const file of placedIn(place, () => readTnef(bytes))) {
      found.files.push({
        ...file,
        declaredType: "",
        place: { part: part.path, file: file.fileName },
        inline: false,
        cutOff: false,
      });
    }
  } else if (kind === "mail" && /\.eml$/i.test(fileName))
    found.nested.push(readEml(bytes, budget, `${part.path}.1`, depth + 1));
  else if (kind === "outlook")
    found.nested.push(placedIn(place, () => readMsg(bytes, budget, `${part.path}.1`, depth + 1)));
  else {
    const inline = part.disposition.value !== "attachment" && /^image\//.test(part.type.value);
    found.files.push({ fileName, declaredType: part.type.value, bytes, place, inline, cutOff });
  }
}

/** Names the part where a file inside could not be read. */
function placedIn<Result>(place: Place, readPart: () => Result): Result {
  try {
    return readPart();
  } catch (error) {
    throw error instanceof IntakeError && error.place.part === undefined
      ? new IntakeError(error.code, { ...place, ...error.place }, error.limit)
      : error;
  }
}

const nameOf = ({ disposition, type }: MailPart) =>
  disposition.parameters.get("filename")?.trim() || type.parameters.get("name")?.trim() || "";
