import { deep, head, MB, mailsInMails, multipart, png, text } from "../make-nasty";
import { makeZip } from "../make-zip";
import type { NastyRefused } from "./nasty-file";

export const refusedFiles: readonly NastyRefused[] = [
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
];
