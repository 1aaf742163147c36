import type { NastyRefused } from "./nasty-file";
import { hex, LIST } from "./raw";

/** Files that are no text of ours, whatever they are called. */
export const refusedTexts: readonly NastyRefused[] = [
  ["a zero byte among a list", "a.csv", () => Buffer.from(`${LIST}林\u0000 恵,e@f.jp\r\n`), "unreadable"],
  [
    "a page of the web for a list",
    "a.csv",
    () => Buffer.from("<!DOCTYPE html>\n<html><body>ログインしてください, 期限切れです</body></html>"),
    "unreadable",
  ],
  ["a list that is a PDF", "a.csv", () => Buffer.from("%PDF-1.7\n氏名,メール\n"), "not-what-named"],
  ["a list that is packed", "a.csv", () => hex("1f8b0800 00000000 0003"), "not-what-named"],
  [
    "a mail that is a page of the web",
    "a.eml",
    () => Buffer.from("<html><head><title>x</title></head></html>"),
    "unreadable",
  ],
  ["a mail that is a GIF", "a.eml", () => Buffer.from("GIF89a\u0001\u0000"), "not-what-named"],
  ["a mail that is a bitmap", "a.eml", () => hex("424d 36000000 00000000 36000000"), "not-what-named"],
  ["a mail that is a TIFF", "a.eml", () => hex("49492a00 08000000"), "not-what-named"],
  [
    "a mail that is a WebP",
    "a.eml",
    () => Buffer.from("RIFF\u0010\u0000\u0000\u0000WEBPVP8 "),
    "not-what-named",
  ],
  [
    "a mail that is rich text",
    "a.eml",
    () => Buffer.from("{\\rtf1 From: a@b.jp\r\nTo: c@d.jp\r\n}"),
    "not-what-named",
  ],
  ["a mail that is a workbook", "a.eml", () => Buffer.from("PK\u0003\u0004xl/workbook.xml"), "unreadable"],
  ["a workbook that is a list", "a.xlsx", () => Buffer.from(LIST), "unreadable"],
  [
    "a workbook that is a page of the web",
    "a.xlsx",
    () => Buffer.from("<html><table><tr><td>氏名</td></tr></table></html>"),
    "unreadable",
  ],
  [
    "a workbook of twenty years ago",
    "a.xlsx",
    () => Buffer.concat([hex("d0cf11e0a1b11ae1"), Buffer.alloc(1024)]),
    "unreadable",
  ],
];
