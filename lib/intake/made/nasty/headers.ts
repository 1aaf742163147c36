import { encode, word } from "../make-mail";
import type { NastyRead } from "./nasty-file";
import { base64, headersOnly, hex, LIST, named, ONE, raw, sees, subject, TWO, withPart } from "./raw";

const about = (value: string | Buffer) =>
  raw(
    "From: a@sender.example",
    "To: b@x.example",
    Buffer.concat([Buffer.from("Subject: "), Buffer.from(value)]),
    "",
    "",
  );
const attached = (...disposition: readonly (string | Buffer)[]) =>
  withPart("Content-Type: application/octet-stream", ...disposition, "", LIST);
const file = (parameters: string) => () => attached(`Content-Disposition: attachment; ${parameters}`);
const b = (charset: string, digits: string) => `=?${charset}?B?${base64(hex(digits))}?=`;

/** Words, names and parameters in headers. */
export const hostileHeaders: readonly NastyRead[] = [
  [
    "a word cut inside a character",
    "a.eml",
    () => about(`=?utf-8?B?${base64(hex("e794b0e4b8"))}?= =?utf-8?B?${base64(hex("ade581a5"))}?=`),
    ONE,
    subject("田中健"),
  ],
  [
    "ISO-2022-JP without its closing escape",
    "a.eml",
    () => about(b("iso-2022-jp", "1b2442 4544 4366")),
    ONE,
    subject("田中"),
  ],
  [
    "half-width kana by an escape",
    "a.eml",
    () => about(b("iso-2022-jp", "1b2849 43 3d 44 1b2842")),
    ONE,
    subject("ﾃｽﾄ"),
  ],
  [
    "letters of one maker's machines",
    "a.eml",
    () => about(b("Shift_JIS", "8740 878a fbfc")),
    ONE,
    subject("①㈱髙"),
  ],
  [
    "the same under the name of CP932",
    "a.eml",
    () => about(b("cp932", "8740 878a fbfc")),
    ONE,
    subject("①㈱髙"),
  ],
  [
    "row thirteen in ISO-2022-JP",
    "a.eml",
    () => about(b("iso-2022-jp", "1b2442 2d21 2d6a 1b2842")),
    ONE,
    subject("①㈱"),
  ],
  [
    "a subject in raw EUC-JP",
    "a.eml",
    () => about(encode("請求書の送付について", "euc-jp")),
    ONE,
    subject("請求書の送付について"),
  ],
  [
    "a subject in raw ISO-2022-JP",
    "a.eml",
    () => about(encode("請求書の送付について", "iso-2022-jp")),
    ONE,
    subject("請求書の送付について"),
  ],
  [
    "quoted letters in small hexadecimal",
    "a.eml",
    () => about("=?UTF-8?q?=e7=94=b0_x?="),
    ONE,
    subject("田 x"),
  ],
  [
    "a word with its language",
    "a.eml",
    () => about(`=?utf-8*ja?B?${base64("田中")}?=`),
    ONE,
    subject("田中"),
  ],
  [
    "words in three charsets",
    "a.eml",
    () => about(`${word("林", "iso-2022-jp")} ${word("修", "shift_jis")}\r\n ${word("様", "utf-8")}`),
    ONE,
    subject("林修様"),
  ],
  ["a word in UTF-7", "a.eml", () => about("=?utf-7?Q?+MFIw-?="), ONE, sees("b@x.example")],
  [
    "a word inside quotes",
    "a.eml",
    () => headersOnly(`To: "${word("中村 和也")}" <x9q7@x.example>`),
    { person_identifying_addresses: 1 },
  ],
  [
    "a line that is no header",
    "a.eml",
    () => headersOnly("Subject: a", "This is no header at all", "To: b@x.example"),
    ONE,
    sees("b@x.example"),
  ],
  ["a blank before the colon", "a.eml", () => headersOnly("To : b@x.example"), ONE, sees("b@x.example")],
  ["names in any case", "a.eml", () => headersOnly("tO: b@x.example", "CC: c@x.example"), { recipients: 2 }],
  [
    "a header folded a thousand times",
    "a.eml",
    () => headersOnly(`To:${"\r\n ".repeat(1000)}b@x.example`),
    ONE,
    sees("b@x.example"),
  ],
  [
    "a folding line of blanks alone",
    "a.eml",
    () => headersOnly("To: b@x.example,", "   ", " c@x.example"),
    { recipients: 2 },
  ],
  [
    "headers without a body or a last line end",
    "a.eml",
    () => Buffer.from("From: a@sender.example\r\nTo: b@x.example"),
    ONE,
  ],
  [
    "a name whose middle piece is lost",
    "a.eml",
    file("filename*0*=utf-8''%E9%A1%A7; filename*2=.csv"),
    TWO,
    named("顧.csv"),
  ],
  [
    "a name in pieces out of order",
    "a.eml",
    file("filename*1*=%AE%A2; filename*2=.csv; filename*0*=utf-8''%E9%A1%A7%E5"),
    TWO,
    named("顧客.csv"),
  ],
  ["a name in percents without its charset", "a.eml", file("filename*=%E9%A1%A7.csv"), TWO, named("顧.csv")],
  ["percents that are none", "a.eml", file("filename*=utf-8''50%25%ZZ.csv"), TWO, named("50%%ZZ.csv")],
  [
    "two names, the newer one better",
    "a.eml",
    file("filename=\"?.csv\"; filename*=utf-8''%E9%A1%A7.csv"),
    TWO,
    named("顧.csv"),
  ],
  [
    "a name in raw Shift_JIS with a backslash in a letter",
    "a.eml",
    () =>
      attached(
        Buffer.concat([
          Buffer.from('Content-Disposition: attachment; filename="'),
          encode("表.csv", "shift_jis"),
          Buffer.from('"'),
        ]),
      ),
    TWO,
    named("表.csv"),
  ],
  [
    "a name in CP932 by percents",
    "a.eml",
    file("filename*=Shift_JIS'ja'%8C%DA%8Bq.csv"),
    TWO,
    named("顧客.csv"),
  ],
  [
    "a name that turns around",
    "a.eml",
    file('filename="名簿\u202exslx.csv"'),
    TWO,
    named("名簿\u202exslx.csv"),
  ],
  ["a name with line ends in it", "a.eml", file(`filename="${word("a\r\nBcc: x@y.example\r\n.csv")}"`), ONE],
  ["a name never closed", "a.eml", file('filename="顧客.csv'), TWO, named("顧客.csv")],
  [
    "two content types",
    "a.eml",
    () =>
      raw(
        "From: a@sender.example",
        "To: b@x.example",
        'Content-Type: multipart/mixed; boundary="b"',
        "Content-Type: text/plain",
        "",
        "--b",
        "Content-Type: text/csv; name=a.csv",
        "",
        LIST,
        "--b--",
      ),
    TWO,
    named("a.csv"),
  ],
  [
    "a content type in capitals, over three lines",
    "a.eml",
    () =>
      raw(
        "From: a@sender.example",
        "To: b@x.example",
        "CONTENT-TYPE: MULTIPART/MIXED;",
        "\tBOUNDARY=",
        ' "b"',
        "",
        "--b",
        "Content-Type: TEXT/CSV; NAME=a.csv",
        "",
        LIST,
        "--b--",
      ),
    TWO,
    named("a.csv"),
  ],
  [
    "a comment in the content type",
    "a.eml",
    () =>
      raw(
        "From: a@sender.example",
        "To: b@x.example",
        "Content-Type: multipart/mixed (of parts); boundary=b",
        "",
        "--b",
        "Content-Type: text/csv; name=a.csv",
        "",
        LIST,
        "--b--",
      ),
    TWO,
    named("a.csv"),
  ],
];
