import { createRequire } from "node:module";
import type MsgReader from "@kenjiuno/msgreader";
import { IntakeError } from "../intake-error";
import { LIMITS } from "../limits";
import { withoutTags } from "../mail/decode-body";
import { type Mail, type MailFile, MOST_TEXT, type PlacedMailbox } from "../mail/mail";
import { parseAddresses } from "../mail/parse-addresses";
import { parseMailDate } from "../mail/parse-date";
import { headerText, parseHeaders } from "../mail/parse-headers";
import type { MailBudget } from "../mail/scan-parts";
import { decodeText } from "../text/decode-text";
import { checkCompoundFile } from "./check-compound-file";

type Reader = MsgReader;
type Fields = ReturnType<Reader["getFileData"]>;

/** A message as Outlook saves it. Throws `IntakeError` where the file cannot be one. */
export function readMsg(bytes: Buffer, budget: MailBudget, path = "1", depth = 0): Mail {
  checkCompoundFile(bytes);
  try {
    const reader = new (readerClass())(
      new DataView(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)),
    );
    const fields = reader.getFileData();
    if (fields.error || fields.dataType !== "msg") throw new IntakeError("unreadable", { part: path });
    const mail = toMail(reader, fields, budget, path, depth);
    const isEmpty =
      !mail.subject && !mail.text && !mail.from?.address && mail.to.length + mail.files.length === 0;
    if (isEmpty) throw new IntakeError("unreadable", { part: path });
    return mail;
  } catch (error) {
    throw error instanceof IntakeError ? error : new IntakeError("unreadable", { part: path });
  }
}

/** Loaded when an Outlook message comes: its tables of old charsets cost every other file a tenth of a second. */
function readerClass(): typeof MsgReader {
  const found: typeof import("@kenjiuno/msgreader") = createRequire(import.meta.url)("@kenjiuno/msgreader");
  return found.default;
}

function toMail(reader: Reader, fields: Fields, budget: MailBudget, path: string, depth: number): Mail {
  if (++budget.parts > LIMITS.parts) throw new IntakeError("too-many-parts", { part: path }, LIMITS.parts);
  if (depth > LIMITS.depth) throw new IntakeError("too-deep", { part: path }, LIMITS.depth);
  const headers = parseHeaders(Buffer.from(asText(fields.headers), "utf8"));
  const header = (name: string) =>
    headers.filter((field) => field.name === name).flatMap(({ value }) => parseAddresses(value));
  const place = (name: string, index: number) => ({ part: path, header: name, nth: index + 1 });

  const recipients = (kind: "to" | "cc" | "bcc"): readonly PlacedMailbox[] => {
    const own = (fields.recipients ?? [])
      .filter(({ recipType }) => (recipType ?? "to") === kind)
      .map(({ name, email, smtpAddress }) => mailbox(name, smtpAddress, email));
    return (own.length > 0 ? own : header(kind)).map((found, index) => ({
      ...found,
      place: place(kind, index),
    }));
  };
  const sender = mailbox(
    fields.senderName,
    fields.senderSmtpAddress,
    fields.sentRepresentingSmtpAddress,
    fields.senderEmail,
  );
  const from = sender.address ? sender : (header("from")[0] ?? sender);
  const files: MailFile[] = [];
  const nested: Mail[] = [];
  (fields.attachments ?? []).forEach((attachment, index) => {
    if (++budget.parts > LIMITS.parts) throw new IntakeError("too-many-parts", { part: path }, LIMITS.parts);
    const part = `${path}.${index + 1}`;
    if (attachment.innerMsgContent && attachment.innerMsgContentFields) {
      nested.push(toMail(reader, attachment.innerMsgContentFields, budget, part, depth + 1));
      return;
    }
    // Of a damaged message it gives less than it promises.
    const { fileName: given, content = new Uint8Array() } = reader.getAttachment(attachment);
    const fileName = asText(given);
    const inline =
      attachment.attachmentHidden === true ||
      Boolean(attachment.pidContentId && /^image\//.test(attachment.attachMimeTag ?? ""));
    files.push({
      fileName,
      declaredType: attachment.attachMimeTag ?? "",
      bytes: Buffer.from(content),
      place: { part, file: fileName },
      inline,
      cutOff: false,
    });
  });

  const deliveredAt = parseMailDate(asText(fields.messageDeliveryTime));
  const sentAt =
    parseMailDate(asText(fields.clientSubmitTime)) ??
    parseMailDate(headerText(headers, "date")) ??
    deliveredAt;
  return {
    place: { part: path },
    subject: asText(fields.subject),
    sentAt,
    receivedAt: deliveredAt ?? sentAt,
    from: { ...from, place: place("from", 0) },
    to: recipients("to"),
    cc: recipients("cc"),
    bcc: recipients("bcc"),
    text: textOf(fields),
    textPlace: { part: path },
    files,
    nested,
    isReport: /^REPORT\./i.test(fields.messageClass ?? ""),
    cutOff: undefined,
    mixed: [],
  };
}

/** Inside a company Outlook keeps a directory path for an address: that is nobody outside. */
function mailbox(name: string | undefined, ...addresses: readonly (string | undefined)[]) {
  const address =
    addresses.map((text) => parseAddresses(asText(text))[0]?.address ?? "").find((found) => found !== "") ??
    "";
  return { displayName: asText(name).replace(/^'|'$/g, "").trim(), address };
}

function textOf({ body, bodyHtml, html }: Fields): string {
  if (asText(body).trim()) return asText(body).slice(0, MOST_TEXT);
  const source =
    asText(bodyHtml) || (html instanceof Uint8Array ? decodeText(html.subarray(0, MOST_TEXT * 3)).text : "");
  return withoutTags(source.slice(0, MOST_TEXT));
}

/** A damaged message may hold anything where its reader promises text. */
const asText = (value: unknown): string => (typeof value === "string" ? value : "");
