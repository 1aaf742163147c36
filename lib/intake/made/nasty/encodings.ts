import { encode, makeMail } from "../make-mail";
import type { NastyRead } from "./nasty-file";
import { base64, LIST, named, ONE, raw, TWO, withPart } from "./raw";

const csvPart = (...lines: readonly (string | Buffer)[]) =>
  withPart("Content-Type: text/csv; name=a.csv", ...lines);
const greeted = (type: string, body: Buffer, encoding = "8bit") =>
  raw(
    "From: a@sender.example",
    "To: ichiro.suzuki@x.example",
    "Subject: x",
    `Content-Type: ${type}`,
    `Content-Transfer-Encoding: ${encoding}`,
    "",
    body,
  );
const greeting = "山田 太郎 様\r\nお世話になります。";
const WRONG = { mistake: "wrong_recipient", recipients: 1 } as const;
const inner = makeMail({ from: "z@other.example", subject: "中のメール", to: "guest@home.example" });

/** Encodings and charsets that lie or break. */
export const hostileEncodings: readonly NastyRead[] = [
  [
    "base64 with other letters in it",
    "a.eml",
    () => csvPart("Content-Transfer-Encoding: base64", "", base64(LIST).replace(/.{40}/g, "$&!\r\n")),
    TWO,
  ],
  [
    "base64 in two pieces, each with its own end",
    "a.eml",
    () =>
      csvPart(
        "Content-Transfer-Encoding: base64",
        "",
        base64("氏名,メール\r\n林 修,a@b.jp\r\n"),
        base64("森 恵,c@d.jp\r\n"),
      ),
    TWO,
  ],
  [
    "base64 with a mailing list's lines below it",
    "a.eml",
    () =>
      csvPart(
        "Content-Transfer-Encoding: base64",
        "",
        base64(`${LIST}\r\n`),
        "_______________",
        "ml mailing list",
      ),
    { distinct_principals: 2 },
  ],
  [
    "base64 that is plain text",
    "a.eml",
    () =>
      csvPart(
        "Content-Transfer-Encoding: base64",
        "",
        "name,mail\r\nOsamu Hayashi,a@b.jp\r\nMegumi Mori,c@d.jp\r\n",
      ),
    TWO,
  ],
  [
    "base64 all on one line of a megabyte",
    "a.eml",
    () => csvPart("Content-Transfer-Encoding: base64", "", base64(LIST + ",\r\n".repeat(250_000))),
    TWO,
  ],
  [
    "an encoding in capitals with a comment",
    "a.eml",
    () => csvPart("Content-Transfer-Encoding: BASE64 (sic)", "", base64(LIST)),
    TWO,
  ],
  [
    "quoted letters that are broken",
    "a.eml",
    () =>
      csvPart(
        "Content-Transfer-Encoding: quoted-printable",
        "",
        "name,mail=",
        "",
        "=E6=9E=97=ZZ,a=40b.jp",
        "=E6=9E=97=E,c@d.jp",
      ),
    { rows: 2, distinct_principals: 2 },
  ],
  [
    "seven bits that are eight",
    "a.eml",
    () => csvPart("Content-Transfer-Encoding: 7bit", "", encode(LIST, "shift_jis")),
    TWO,
  ],
  [
    "UTF-8 that is Shift_JIS",
    "a.eml",
    () => greeted("text/plain; charset=utf-8", encode(greeting, "shift_jis")),
    WRONG,
  ],
  [
    "ISO-2022-JP that is UTF-8",
    "a.eml",
    () => greeted("text/plain; charset=iso-2022-jp", Buffer.from(greeting)),
    WRONG,
  ],
  [
    "Latin letters that are EUC-JP",
    "a.eml",
    () => greeted("text/plain; charset=iso-8859-1", encode(greeting, "euc-jp")),
    WRONG,
  ],
  [
    "a text in UTF-16",
    "a.eml",
    () =>
      greeted(
        "text/plain; charset=utf-16le",
        Buffer.from(base64(Buffer.from(greeting, "utf16le"))),
        "base64",
      ),
    WRONG,
  ],
  [
    "a charset in quotes and blanks",
    "a.eml",
    () => greeted('text/plain; charset=" Shift_JIS "', encode(greeting, "shift_jis")),
    WRONG,
  ],
  [
    "an empty text beside the HTML",
    "a.eml",
    () =>
      raw(
        "From: a@sender.example",
        "To: ichiro.suzuki@x.example",
        'Content-Type: multipart/alternative; boundary="b"',
        "",
        "--b",
        "Content-Type: text/plain",
        "",
        " ",
        "--b",
        "Content-Type: text/html; charset=utf-8",
        "",
        "<p>山田 太郎 様</p><p>お世話になります。</p>",
        "--b--",
      ),
    WRONG,
  ],
  [
    "HTML that never closes a tag",
    "a.eml",
    () => greeted("text/html; charset=utf-8", Buffer.from("<div>山田 太郎 様<br>お世話に<a href=")),
    WRONG,
  ],
  [
    "letters of HTML that are none",
    "a.eml",
    () => greeted("text/html; charset=utf-8", Buffer.from("&#x110000;&#999999999;&#0;<p>山田 太郎 様</p>")),
    WRONG,
  ],
  [
    "a mail inside in base64",
    "a.eml",
    () => withPart("Content-Type: message/rfc822", "Content-Transfer-Encoding: base64", "", base64(inner)),
    { nested: true, inner_subject: "中のメール" },
  ],
  [
    "a mail that holds itself, cut",
    "a.eml",
    () =>
      raw(
        "From: guest@home.example",
        "To: a@sender.example",
        "Subject: x",
        'Content-Type: multipart/mixed; boundary="b"',
        "",
        "--b",
        "Content-Type: message/rfc822",
        "",
        "From: a@sender.example",
        "To: guest@home.example",
        "Subject: y",
        'Content-Type: multipart/mixed; boundary="b"',
        "",
        "--b",
        "Content-Type: message/rfc822",
        "",
        "From: guest@home.example",
        "--b--",
      ),
    { nested: true, inner_subject: "y", recipients: 1 },
  ],
  [
    "a piece of a mail",
    "a.eml",
    () =>
      raw(
        "From: a@sender.example",
        "To: b@x.example",
        'Content-Type: message/partial; id="x"; number=1; total=2',
        "",
        "From: z@y.example",
      ),
    ONE,
  ],
  [
    "a body that lies elsewhere",
    "a.eml",
    () =>
      withPart(
        'Content-Type: message/external-body; access-type=URL; URL="http://127.0.0.1/x.csv"; name=a.csv',
        "",
        "Content-Type: text/csv",
        "",
      ),
    ONE,
    named("a.csv"),
  ],
  [
    "a sealed mail",
    "a.eml",
    () =>
      raw(
        "From: a@sender.example",
        "To: b@x.example",
        'Content-Type: application/pkcs7-mime; name="smime.p7m"',
        "Content-Transfer-Encoding: base64",
        "",
        base64("\u0030\u0080\u0006"),
      ),
    ONE,
    named("smime.p7m"),
  ],
  [
    "a mark of UTF-8 in the middle of a name",
    "a.eml",
    () => csvPart("", "氏名,メール\r\n林 修,a@b.jp\r\n林\ufeff 修,a@b.jp\r\n"),
    { rows: 2, distinct_principals: 1 },
  ],
];
