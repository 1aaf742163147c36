import { word } from "../make-mail";
import { deep, head, MB, multipart, text } from "../make-nasty";
import type { NastyRead } from "./nasty-file";

export const hostileMails: readonly NastyRead[] = [
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
    () => text(`${head}Content-Type: text/html\r\n\r\n${"<script>".repeat(100_000)}${"<a ".repeat(100_000)}`),
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
  ["a megabyte of greetings", "a.eml", () => text(`${head}\r\n${"様 ".repeat(300_000)}`), { recipients: 1 }],
  [
    "a megabyte of companies",
    "a.eml",
    () => text(`${head}\r\n社外秘${"A社".repeat(300_000)}`),
    { recipients: 1 },
  ],
];
