import { encode } from "../make-mail";
import type { NastyPlace, NastyRead } from "./nasty-file";
import { hex, LIST, TWO } from "./raw";

const HEAD = "氏名,メール\r\n";
const wide = (text: string) => Buffer.from(text, "utf16le");
const joined = (...parts: readonly (string | Buffer)[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part)));
const list = (...rows: readonly string[]) => Buffer.from(HEAD + rows.map((row) => `${row}\r\n`).join(""));
const people = (rows: number, distinct: number) => ({ rows, distinct_principals: distinct });

/** Lists in odd charsets and shapes. */
export const hostileTexts: readonly NastyRead[] = [
  ["commas in UTF-16", "a.csv", () => wide(`\ufeff${LIST}`), TWO],
  ["UTF-16 the other way round", "a.csv", () => wide(`\ufeff${LIST}`).swap16(), TWO],
  ["UTF-16 with half a letter at its end", "a.csv", () => wide(`\ufeff${LIST}`).subarray(0, -1), TWO],
  [
    "half a pair among UTF-8",
    "a.csv",
    () => joined(HEAD, "林 修,a@b.jp\r\n", hex("eda080"), ",c@d.jp\r\n森 恵,e@f.jp\r\n"),
    people(3, 3),
  ],
  [
    "one line in Shift_JIS among UTF-8",
    "a.csv",
    () => joined(HEAD, "林 修,a@b.jp\r\n", encode("林 修,a@b.jp\r\n", "shift_jis"), "森 恵,c@d.jp\r\n"),
    people(3, 2),
  ],
  [
    "one line in ISO-2022-JP among Shift_JIS",
    "a.csv",
    () =>
      joined(
        encode(`${HEAD}林 修,a@b.jp\r\n`, "shift_jis"),
        encode("林 修,a@b.jp\r\n森 恵,c@d.jp\r\n", "iso-2022-jp"),
      ),
    people(3, 2),
  ],
  [
    "letters of one maker's machines in a list",
    "a.csv",
    () =>
      joined(
        encode("氏名,メール\r\n", "shift_jis"),
        hex("fbfc 8bb4 2090bd"),
        ",a@b.jp\r\n",
        encode("高橋 誠,a@b.jp\r\n", "shift_jis"),
      ),
    people(2, 1),
  ],
  [
    "half-width kana in Shift_JIS",
    "a.csv",
    () => encode("カナ,電話\r\nﾔﾏﾀﾞ ﾀﾛｳ,03-1111-1111\r\nヤマダ タロウ,0311111111\r\n", "shift_jis"),
    people(2, 1),
  ],
  [
    "Korean in EUC-KR",
    "a.csv",
    () => joined("name,mail\r\n", hex("b1e8bfacbe c6"), ",a@b.kr\r\n", hex("b9dabcf6"), ",c@d.kr\r\n"),
    people(2, 2),
  ],
  [
    "umlauts in Latin-1",
    "a.csv",
    () => Buffer.from("name,mail\r\nMüller,a@b.de\r\nJäger,c@d.de\r\n", "latin1"),
    people(2, 2),
  ],
  ["two marks of UTF-8 at the start", "a.csv", () => Buffer.from(`\ufeff\ufeff${LIST}`), TWO],
  [
    "two files put together, mark and heading again",
    "a.csv",
    () => Buffer.from(`\ufeff${LIST}\ufeff${HEAD}林 恵,e@f.jp\r\n`),
    people(3, 3),
  ],
  [
    "a mark of UTF-8 before each cell",
    "a.csv",
    () => Buffer.from(LIST.replace(/(^|,|\n)(?=.)/g, "$1\ufeff")),
    TWO,
  ],
  [
    "line ends of three kinds in a list",
    "a.csv",
    () => Buffer.from("氏名,メール\r林 修,a@b.jp\n森 恵,c@d.jp\r\n林 恵,e@f.jp"),
    people(3, 3),
  ],
  ["a line end of Unicode in a cell", "a.csv", () => list("林\u2028修,a@b.jp", "森\u0085恵,c@d.jp"), TWO],
  ["a form feed and a tabulator", "a.csv", () => list("林\u000b修,a@b.jp", "\f森 恵,c@d.jp"), TWO],
  ["colours of a terminal", "a.csv", () => list("\u001b[31m林 修\u001b[0m,a@b.jp", "森 恵,c@d.jp"), TWO],
  [
    "a letter that is put together, and one that is whole",
    "a.csv",
    () => list("ガ ル,a@b.jp", "カ\u3099 ル,a@b.jp"),
    people(2, 1),
  ],
  [
    "blanks of four kinds",
    "a.csv",
    () => list("林 修,a@b.jp", "林\u00a0修,a@b.jp", "林\u3000修,a@b.jp", "林\u2003修,a@b.jp"),
    people(4, 1),
  ],
  ["a letter outside the first plane", "a.csv", () => list("𠮷田 誠,a@b.jp", "吉田 誠,a@b.jp"), people(2, 1)],
  ["a full-width @ in a list", "a.csv", () => list("林 修,ａ＠ｂ．ｊｐ", "林 修,a@b.jp"), people(2, 1)],
  ["a face between people", "a.csv", () => list("👩‍💻,a@b.jp", "👩,c@d.jp"), people(2, 2)],
  [
    "numbers that a formula protects",
    "a.csv",
    () => Buffer.from('氏名,電話\r\n林 修,="09012345678"\r\n林 修,090-1234-5678\r\n'),
    people(2, 1),
  ],
  [
    "a formula that would run a program",
    "a.csv",
    () => list("林 修,a@b.jp", "=cmd|' /C calc'!A0,c@d.jp"),
    TWO,
  ],
  [
    "a row far wider than its heading",
    "a.csv",
    () => list(`林 修,a@b.jp${",x".repeat(900)}`, "森 恵,c@d.jp"),
    TWO,
  ],
  [
    "rows of every width",
    "a.csv",
    () => list("林 修", "森 恵,c@d.jp,x,y", "", "林 恵,e@f.jp,"),
    people(3, 3),
  ],
  ["a quote in the middle of a cell", "a.csv", () => list('林 "オサム" 修,a@b.jp', '5" の 森,c@d.jp'), TWO],
  ["doubled quotes to the end", "a.csv", () => list(`"${'""'.repeat(10_000)}",a@b.jp`, "森 恵,c@d.jp"), TWO],
  [
    "line ends inside quotes, a hundred thousand",
    "a.csv",
    () => list(`"林 修${"\n".repeat(100_000)}",a@b.jp`, "森 恵,c@d.jp"),
    TWO,
  ],
  [
    "headings that reach into objects",
    "a.csv",
    () => Buffer.from("__proto__,constructor.prototype,氏名,メール\r\nx,y,林 修,a@b.jp\r\n"),
    people(1, 1),
  ],
  [
    "a heading of a hundred thousand letters",
    "a.csv",
    () => Buffer.from(`${"氏名".repeat(50_000)},氏名,メール\r\nx,林 修,a@b.jp\r\n`),
    people(1, 1),
  ],
  [
    "a semicolon that sep= names, commas in the cells",
    "a.csv",
    () => Buffer.from("sep=;\r\n氏名;備考;メール\r\n林 修;a,b,c;a@b.jp\r\n森 恵;d,e,f;c@d.jp\r\n"),
    TWO,
  ],
  ["bars between the cells", "a.csv", () => Buffer.from(LIST.replaceAll(",", "|")), TWO],
];

export const brokenTexts: readonly NastyPlace[] = [
  [
    "a quote never closed in the heading",
    "a.csv",
    () => Buffer.from(`"${LIST}`),
    "cut-off",
    { row: 1, line: 1 },
  ],
  [
    "ten thousand columns",
    "a.csv",
    () => Buffer.from(`${"a;".repeat(10_000)}\r\n`),
    "too-many-columns",
    { row: 1 },
  ],
  [
    "fifty thousand addresses on one line",
    "a.csv",
    () => Buffer.from(Array.from({ length: 50_000 }, (_, index) => `p${index}@x.example`).join(",")),
    "too-many-columns",
    { row: 1 },
  ],
  [
    "a wide row below a narrow heading",
    "a.csv",
    () => list("林 修,a@b.jp", ",".repeat(5000)),
    "too-many-columns",
    { row: 3 },
  ],
  [
    "a list in UTF-8 that goes on in Shift_JIS",
    "a.csv",
    () => joined(HEAD, "林 修,a@b.jp\r\n", encode("森 恵,c@d.jp\r\n", "shift_jis")),
    "charset-unknown",
    { row: 3 },
  ],
  [
    "a list in Shift_JIS of which a line in UTF-8 can be read as other letters",
    "a.csv",
    () => joined(encode("氏名,メール\r\n佐藤,b@b.jp\r\n高橋,c@b.jp\r\n", "shift_jis"), "山田,a@b.jp\r\n"),
    "charset-unknown",
    { row: 4 },
  ],
  [
    "an escape that is never taken back",
    "a.csv",
    () =>
      joined(
        encode("氏名,メール\r\n", "iso-2022-jp"),
        hex("1b2442 4e53"),
        ",a@b.jp\r\n",
        encode("森 恵,c@d.jp\r\n", "iso-2022-jp"),
      ),
    "charset-unknown",
    {},
  ],
];
