import encoding from "encoding-japanese";

export type MadeCharset = "utf-8" | "iso-2022-jp" | "shift_jis" | "euc-jp";
export type MadeFile = {
  readonly name: string;
  readonly bytes: Buffer;
  readonly type?: string;
  /** How the name is written in the headers, where not as RFC 2231 has it. */
  readonly written?: string;
};
export type MadeMail = {
  readonly from?: string;
  readonly to?: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly subject?: string;
  readonly text?: string;
  readonly charset?: MadeCharset;
  readonly files?: readonly MadeFile[];
  /** A whole mail inside. */
  readonly nested?: Buffer;
  /** Further lines of headers, as they are. */
  readonly headers?: string;
};

const NAMES = { "utf-8": "UTF8", "iso-2022-jp": "JIS", shift_jis: "SJIS", "euc-jp": "EUCJP" } as const;

/** Text in one of the charsets of Japanese files. */
export function encode(text: string, charset: MadeCharset): Buffer {
  if (charset === "utf-8") return Buffer.from(text, "utf8");
  return Buffer.from(encoding.convert(encoding.stringToCode(text), { to: NAMES[charset], from: "UNICODE" }));
}

/** An encoded word of RFC 2047. */
export function word(text: string, charset: MadeCharset = "utf-8"): string {
  return `=?${charset}?B?${encode(text, charset).toString("base64")}?=`;
}

/** Made mails: what tests, the soak and the bench read. */
export function makeMail(mail: MadeMail): Buffer {
  const { charset = "utf-8", files = [], nested } = mail;
  const text = Buffer.concat([
    Buffer.from(`Content-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: base64\r\n\r\n`),
    Buffer.from(lines(encode(mail.text ?? "", charset))),
  ]);
  const head = [
    `From: ${mail.from ?? "eigyo@sender.example"}`,
    mail.to === undefined ? "To: someone@client.example" : mail.to && `To: ${mail.to}`,
    mail.cc && `Cc: ${mail.cc}`,
    mail.bcc && `Bcc: ${mail.bcc}`,
    `Subject: ${word(mail.subject ?? "件名", charset)}`,
    "MIME-Version: 1.0",
    mail.headers,
  ].filter(Boolean);
  if (files.length === 0 && !nested) return Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n`), text]);

  const parts = [text, ...files.map(filePart)];
  if (nested) parts.push(Buffer.concat([Buffer.from("Content-Type: message/rfc822\r\n\r\n"), nested]));
  return Buffer.concat([
    Buffer.from(
      `${head.join("\r\n")}\r\nContent-Type: multipart/mixed; boundary="made-${depthOf(nested)}"\r\n\r\n`,
    ),
    ...parts.flatMap((part) => [Buffer.from(`--made-${depthOf(nested)}\r\n`), part, Buffer.from("\r\n")]),
    Buffer.from(`--made-${depthOf(nested)}--\r\n`),
  ]);
}

/** Two mails in each other have two boundaries. */
const depthOf = (nested: Buffer | undefined) => (nested ? nested.length : 0);

function filePart({ name, bytes, type = "application/octet-stream", written }: MadeFile): Buffer {
  return Buffer.from(
    `Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; ${written ?? `filename*=utf-8''${encodeURIComponent(name)}`}\r\n\r\n${lines(bytes)}`,
  );
}

const lines = (bytes: Buffer) => bytes.toString("base64").replace(/.{76}/g, "$&\r\n");
