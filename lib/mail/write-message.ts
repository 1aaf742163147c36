import MailComposer from "nodemailer/lib/mail-composer";
import type { Letter } from "./letter";
import { quoteAddress } from "./quote-address";

type Sender = { readonly name: string; readonly address: string };

/**
 * One mail as bytes: plain text in UTF-8, one To and no other recipient, the same Message-ID at each try. Address and
 * names are given as values, so nothing in them is read as a further address or header.
 */
export function writeMessage(
  { to, subject, text }: Letter,
  { mailId, from, date }: { mailId: string; from: Sender; date: Date },
): Promise<Buffer> {
  const composer = new MailComposer({
    from: { name: from.name, address: from.address },
    to: { name: "", address: quoteAddress(to) },
    subject,
    text,
    textEncoding: "base64",
    date,
    messageId: `<${mailId}@${from.address.slice(from.address.lastIndexOf("@") + 1)}>`,
    // Absence notes and other robots do not answer what says this.
    headers: { "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
