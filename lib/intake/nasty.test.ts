import { describe, expect, test } from "vitest";
import { intakeSentence, sentenceOfError } from "./error-sentences";
import { toAnswer } from "./exposure-answer";
import { IntakeError } from "./intake-error";
import { encode, makeMail, word } from "./made/make-mail";
import { makeList } from "./made/make-people";
import { makeWorkbook } from "./made/make-workbook";
import { makeZip } from "./made/make-zip";
import { readExposure } from "./read-file";

const MB = 1024 * 1024;
const text = (content: string) => Buffer.from(content);
const head = "From: a@sender.example\r\nTo: b@x.example\r\nSubject: x\r\n";
const multipart = (boundary: string, body: string) =>
  text(`${head}Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n${body}`);
const deep = (levels: number) => {
  let body = "Content-Type: text/plain\r\n\r\nx\r\n";
  for (let level = 0; level < levels; level++)
    body = `Content-Type: multipart/mixed; boundary="b${level}"\r\n\r\n--b${level}\r\n${body}\r\n--b${level}--\r\n`;
  return text(head + body);
};
const mailsInMails = (levels: number) => {
  let mail = makeMail({});
  for (let level = 0; level < levels; level++)
    mail = makeMail({ nested: mail, from: `p${level}@p${level}.example` });
  return mail;
};
const book = makeWorkbook([
  {
    name: "a",
    rows: [
      ["氏名", "メール"],
      ["林 修", "a@b.jp"],
    ],
  },
]);
const sheetOnly = (xml: string) =>
  makeZip([
    {
      name: "xl/workbook.xml",
      bytes: text('<workbook><sheets><sheet name="a" r:id="r"/></sheets></workbook>'),
    },
    { name: "xl/worksheets/sheet1.xml", bytes: text(xml) },
  ]);
const bomb = (size: number) => makeZip([{ name: "0.csv", bytes: Buffer.alloc(size, "a,b\n") }]);
const png = Buffer.concat([Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), Buffer.alloc(64)]);

describe("what is refused, each with its own reason", () => {
  test.each<[string, string, () => Buffer, string]>([
    ["nothing", "a.eml", () => Buffer.alloc(0), "empty"],
    ["nothing, as a list", "a.csv", () => Buffer.alloc(0), "empty"],
    ["a mail that is a PNG", "a.eml", () => png, "not-what-named"],
    ["a mail that is a JPEG", "a.eml", () => Buffer.from("ffd8ffe000104a464946", "hex"), "not-what-named"],
    ["a mail that is a PDF", "a.eml", () => text("%PDF-1.7\n"), "not-what-named"],
    ["a mail that is a program", "a.eml", () => Buffer.from("4d5a90000300", "hex"), "not-what-named"],
    ["a list that is a picture", "a.csv", () => png, "not-what-named"],
    ["a list of zeros", "a.csv", () => Buffer.alloc(100), "unreadable"],
    [
      "a mail of random bytes",
      "a.eml",
      () => Buffer.from(Array.from({ length: 500 }, (_, index) => (index * 7919) % 256)),
      "unreadable",
    ],
    ["a mail of prose", "a.eml", () => text("Dear all,\n\nplease see below.\n"), "unreadable"],
    ["a workbook that is text", "a.xlsx", () => text("hello"), "unreadable"],
    ["a zip for a workbook", "a.xlsx", () => makeZip([{ name: "x.txt", bytes: text("x") }]), "unreadable"],
    ["a message that broke off", "a.msg", () => Buffer.from("d0cf11e0a1b11ae1", "hex"), "unreadable"],
    [
      "a message of zeros",
      "a.msg",
      () =>
        Buffer.concat([
          Buffer.from("d0cf11e0a1b11ae1", "hex"),
          Buffer.alloc(2000),
          Buffer.from("__properties_version1.0", "utf16le"),
        ]),
      "unreadable",
    ],
    ["a file over the limit", "a.eml", () => Buffer.alloc(50 * MB + 1, "a"), "too-large"],
    [
      "a hundred thousand parts",
      "a.eml",
      () => multipart("b", `${"--b\r\n\r\nx\r\n".repeat(100_000)}--b--\r\n`),
      "too-many-parts",
    ],
    ["a million empty parts", "a.eml", () => multipart("b", "--b\n".repeat(1_000_000)), "too-many-parts"],
    ["twenty levels", "a.eml", () => deep(20), "too-deep"],
    ["five hundred levels", "a.eml", () => deep(500), "too-deep"],
    ["twenty mails in each other", "a.eml", () => mailsInMails(20), "too-deep"],
    [
      "ten megabytes of headers",
      "a.eml",
      () => text(`${head}X-Long: ${"a".repeat(10 * MB)}\r\n\r\nx`),
      "headers-too-long",
    ],
    [
      "ten megabytes of header lines",
      "a.eml",
      () => text(`${head}${"X-Line: a\r\n".repeat(MB)}\r\nx`),
      "headers-too-long",
    ],
    [
      "headers that never end",
      "a.eml",
      () => text(`${head}${"X-Line: a\r\n".repeat(300_000)}`),
      "headers-too-long",
    ],
    [
      "headers over the limit in many parts",
      "a.eml",
      () => multipart("b", `${`--b\r\nX: ${"a".repeat(30_000)}\r\n\r\nx\r\n`.repeat(100)}--b--`),
      "headers-too-long",
    ],
    [
      "two hundred thousand addresses",
      "a.eml",
      () => text(`From: a@b.jp\r\nTo: ${"a@b.jp,".repeat(200_000)}\r\nSubject: x\r\n\r\n`),
      "too-many-addresses",
    ],
    ["winmail.dat that is none", "winmail.dat", () => text("hello"), "unreadable"],
    [
      "winmail.dat that broke off",
      "winmail.dat",
      () => Buffer.from("789f3e22010002029006000e000000", "hex"),
      "cut-off",
    ],
  ])("%s", async (_name, fileName, bytes, code) => {
    const began = performance.now();
    const error: unknown = await readExposure(bytes(), { fileName }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(IntakeError);
    expect(error).toMatchObject({ code });
    expect(sentenceOfError(error, fileName).ja).toContain(fileName);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

describe("what is a problem of one place", () => {
  test.each<[string, string, () => Buffer, string, object]>([
    [
      "a mail that ends in its attachment",
      "a.eml",
      () => makeMail({ files: [{ name: "a.csv", bytes: text(makeList(50)) }] }).subarray(0, 1200),
      "cut-off",
      { part: "1" },
    ],
    [
      "half a byte of base64",
      "a.eml",
      () =>
        multipart(
          "b",
          '--b\r\nContent-Type: text/csv; name="a.csv"\r\nContent-Transfer-Encoding: base64\r\n\r\nYWJjZ\r\n--b--',
        ),
      "cut-off",
      { part: "1.1" },
    ],
    ["a quote never closed", "a.csv", () => text('a,b\n1,"2\n3,4\n'), "cut-off", { row: 2 }],
    ["two thousand columns", "a.csv", () => text(`${"a,".repeat(2000)}\n`), "too-many-columns", { row: 1 }],
    [
      "a workbook with a column behind the last",
      "a.xlsx",
      () => sheetOnly('<worksheet><row r="1"><c r="ZZZ1"><v>1</v></c></row></worksheet>'),
      "too-many-columns",
      {},
    ],
    [
      "a workbook whose XML breaks off",
      "a.xlsx",
      () => sheetOnly('<worksheet><row r="1"><c r="A1">'),
      "unreadable",
      { file: "xl/worksheets/sheet1.xml" },
    ],
    ["a workbook that broke off", "a.xlsx", () => book.subarray(0, book.length - 200), "unreadable", {}],
    [
      "a workbook without its sheet",
      "a.xlsx",
      () =>
        makeZip([
          {
            name: "xl/workbook.xml",
            bytes: text('<workbook><sheets><sheet name="名簿" r:id="r"/></sheets></workbook>'),
          },
        ]),
      "unreadable",
      { sheet: "名簿" },
    ],
    [
      "entities that grow",
      "a.xlsx",
      () =>
        sheetOnly(
          '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><row><c t="str"><v>&b;</v></c></row></worksheet>',
        ),
      "unreadable",
      {},
    ],
    ["a zip bomb", "a.zip", () => bomb(320 * MB), "unpacks-too-large", { file: "0.csv" }],
    [
      "a zip bomb in a mail",
      "a.eml",
      () => makeMail({ files: [{ name: "b.zip", bytes: bomb(320 * MB) }] }),
      "unpacks-too-large",
      {},
    ],
    [
      "a zip that hides its size",
      "a.zip",
      () => makeZip([{ name: "a.csv", bytes: text(makeList(5)), claims: 3 }]),
      "unreadable",
      { file: "a.csv" },
    ],
    [
      "a zip with a broken end",
      "a.zip",
      () => makeZip([{ name: "a.csv", bytes: text("a") }]).subarray(0, -4),
      "unreadable",
      {},
    ],
    [
      "a broken list in a zip",
      "a.zip",
      () => makeZip([{ name: "a.csv", bytes: text('a,"b') }]),
      "cut-off",
      { file: "a.zip/a.csv", row: 1 },
    ],
    [
      "an attached workbook that is none",
      "a.eml",
      () => makeMail({ files: [{ name: "a.xlsx", bytes: text("PK") }] }),
      "unreadable",
      { part: "1.2", file: "a.xlsx" },
    ],
    [
      "a body in no charset",
      "a.eml",
      () =>
        Buffer.concat([
          text(`${head}Content-Type: text/plain; charset=utf-8\r\n\r\n`),
          Buffer.from([0xff, 0x81, 0xff, 0x0a, 0xfd, 0xfe, 0x0a]),
          encode("漢字\n", "euc-jp"),
          encode("漢字かな", "shift_jis"),
        ]),
      "charset-unknown",
      { part: "1" },
    ],
  ])("%s", async (_name, fileName, bytes, code, place) => {
    const { problems } = await readExposure(bytes(), { fileName });
    const problem = problems.find((found) => found.code === code);
    expect(problem).toMatchObject({ code, place });
    if (problem) expect(intakeSentence(problem, fileName).en).toContain(fileName);
  });
});

describe("what is read all the same", () => {
  test.each<[string, string, () => Buffer, object]>([
    [
      "a part whose boundary begins another's",
      "a.eml",
      () => multipart("b", "--bb\r\n--b\r\n\r\nx\r\n--b--\r\n"),
      { recipients: 1 },
    ],
    [
      "a part inside with the boundary of the whole",
      "a.eml",
      () =>
        multipart("b", '--b\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n\r\nx\r\n--b--\r\n'),
      { recipients: 1 },
    ],
    [
      "a boundary of odd letters",
      "a.eml",
      () => multipart("=_(a'b)+?", "--=_(a'b)+?\r\n\r\nx\r\n--=_(a'b)+?--"),
      { recipients: 1 },
    ],
    [
      "multipart without a boundary",
      "a.eml",
      () => text(`${head}Content-Type: multipart/mixed\r\n\r\nx`),
      { recipients: 1 },
    ],
    ["fifteen levels", "a.eml", () => deep(15), { recipients: 1 }],
    [
      "a charset that there is not",
      "a.eml",
      () => text(`${head}Content-Type: text/plain; charset=x-klingon\r\n\r\nx`),
      { recipients: 1 },
    ],
    [
      "an encoded word that breaks off",
      "a.eml",
      () =>
        text(
          "From: =?utf-8?B?44 <a@sender.example>\r\nTo: =?iso-2022-jp?B?GyRC <b@x.example>\r\nSubject: =?x?Q?a?=\r\n\r\n",
        ),
      { recipients: 1 },
    ],
    [
      "line feeds in an address",
      "a.eml",
      () =>
        text(
          `From: a@sender.example\r\nTo: ${word("x\r\nBcc: evil@y.example\r\n")} <b@x.example>\r\nSubject: x\r\n\r\n`,
        ),
      { recipients: 1 },
    ],
    [
      "carriage returns in a header",
      "a.eml",
      () => text("From: a@sender.example\r\nTo: b@x.example\rBcc: c@y.example\r\nSubject: x\r\n\r\n"),
      { recipients: 1 },
    ],
    [
      "a header twice folded",
      "a.eml",
      () => text("From: a@sender.example\r\nTo:\r\n b@x.example,\r\n\tc@x.example\r\nSubject: x\r\n\r\n"),
      { recipients: 2 },
    ],
    ["a mark of UTF-8 before the headers", "a.eml", () => text(`\ufeff${head}\r\nx`), { recipients: 1 }],
    [
      "line ends of the first Macintosh",
      "a.eml",
      () => text(`${head}\r\nx`.replaceAll("\r\n", "\r")),
      { recipients: 1 },
    ],
    [
      "headers called __proto__",
      "a.eml",
      () => text(`__proto__: x\r\nconstructor: y\r\n${head}\r\nx`),
      { recipients: 1 },
    ],
    [
      "parameters called __proto__",
      "a.eml",
      () => text(`${head}Content-Type: text/plain; __proto__=x; constructor*0*=utf-8''y\r\n\r\nx`),
      { recipients: 1 },
    ],
    [
      "sheets and headings called __proto__",
      "a.xlsx",
      () =>
        makeWorkbook([
          {
            name: "__proto__",
            rows: [
              ["__proto__", "氏名"],
              ["toString", "林 修"],
            ],
          },
        ]),
      { rows: 1, distinct_principals: 1 },
    ],
    [
      "names that climb out of a zip",
      "a.zip",
      () =>
        makeZip([
          { name: "../../etc/passwd.csv", bytes: text(makeList(2)) },
          { name: "C:\\x\\名簿.csv", bytes: text(makeList(3)) },
        ]),
      { distinct_principals: 3 },
    ],
    [
      "names of a zip in Shift_JIS",
      "a.zip",
      () => makeZip([{ name: encode("名簿.csv", "shift_jis"), bytes: text(makeList(2)) }]),
      { distinct_principals: 2 },
    ],
    [
      "a zip in a zip in a zip",
      "a.zip",
      () => makeZip([{ name: "b.zip", bytes: makeZip([{ name: "c.zip", bytes: text("x") }]) }]),
      {},
    ],
    [
      "a list with a million empty rows",
      "a.csv",
      () => text(makeList(3) + ",,\n".repeat(1_000_000)),
      { rows: 3 },
    ],
    [
      "one cell of ten megabytes",
      "a.csv",
      () => text(`氏名,備考\n林 修,${"あ".repeat(3 * MB)}\n`),
      { rows: 1, distinct_principals: 1 },
    ],
    ["quotes in every place", "a.csv", () => text(`氏名,備考\n林 修,${'a"'.repeat(100_000)}\n`), { rows: 1 }],
    [
      "a list of one column",
      "a.csv",
      () => text("氏名\n林 修\n鈴木 恵\n"),
      { rows: 2, distinct_principals: 2 },
    ],
    [
      "zero-width letters in addresses",
      "a.csv",
      () => text("氏名,メール\n林 修,a@b.jp\n林 修,a\u200b@b.jp\n"),
      { distinct_principals: 1 },
    ],
    [
      "variants that only selectors tell apart",
      "a.csv",
      () => text("氏名,メール\n葛城 修,a@b.jp\n葛\u{e0100}城 修,a@b.jp\n"),
      { distinct_principals: 1 },
    ],
    ["text that turns around", "a.csv", () => text("氏名,メール\n\u202e林 修,a@b.jp\n"), { rows: 1 }],
    [
      "a picture shown in the text",
      "a.eml",
      () =>
        multipart(
          "b",
          "--b\r\nContent-Type: text/html\r\n\r\n<img src=cid:x><script>alert(1)</script>\r\n--b\r\nContent-Type: image/png; name=logo.png\r\nContent-Disposition: inline\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--",
        ),
      { special_care: false },
    ],
    [
      "a million open tags",
      "a.eml",
      () =>
        text(`${head}Content-Type: text/html\r\n\r\n${"<script>".repeat(100_000)}${"<a ".repeat(100_000)}`),
      { recipients: 1 },
    ],
    [
      "a million equals signs",
      "a.eml",
      () => text(`${head}Content-Transfer-Encoding: quoted-printable\r\n\r\n${"=".repeat(MB)}`),
      { recipients: 1 },
    ],
    [
      "a megabyte of soft line ends",
      "a.eml",
      () => text(`${head}Content-Transfer-Encoding: quoted-printable\r\n\r\n${"=   \r\n".repeat(170_000)}`),
      { recipients: 1 },
    ],
    [
      "a megabyte of encoded words",
      "a.eml",
      () =>
        text(
          `From: a@sender.example\r\nTo: b@x.example\r\nSubject: ${"=?utf-8?Q?a?= ".repeat(70_000)}\r\n\r\n`,
        ),
      { recipients: 1 },
    ],
    [
      "a megabyte of parameters",
      "a.eml",
      () => text(`${head}Content-Type: text/plain${"; a=b".repeat(170_000)}\r\n\r\nx`),
      { recipients: 1 },
    ],
    [
      "ten thousand pieces of one parameter",
      "a.eml",
      () =>
        text(
          `${head}Content-Type: text/plain${Array.from({ length: 10_000 }, (_, index) => `;a*${index}=b`).join("")}\r\n\r\nx`,
        ),
      { recipients: 1 },
    ],
    [
      "a megabyte of greetings",
      "a.eml",
      () => text(`${head}\r\n${"様 ".repeat(300_000)}`),
      { recipients: 1 },
    ],
    [
      "a megabyte of companies",
      "a.eml",
      () => text(`${head}\r\n社外秘${"A社".repeat(300_000)}`),
      { recipients: 1 },
    ],
    ["another file", "photo.png", () => png, {}],
    ["a file without a name", "", () => text("x"), {}],
    ["a file of one byte", "x", () => Buffer.from([0]), {}],
  ])("%s", async (_name, fileName, bytes, truth) => {
    const began = performance.now();
    const exposure = await readExposure(bytes(), { fileName });
    expect(toAnswer(exposure)).toMatchObject(truth);
    expect(exposure.problems.filter(({ code }) => code !== "charset-unknown")).toEqual([]);
    expect(performance.now() - began).toBeLessThan(5000);
    expect(Object.prototype).not.toHaveProperty("x");
  });
});
