import { encode } from "../make-mail";
import { MB, png, text } from "../make-nasty";
import { makeList } from "../make-people";
import { makeWorkbook } from "../make-workbook";
import { makeZip } from "../make-zip";
import type { NastyRead } from "./nasty-file";

export const hostileLists: readonly NastyRead[] = [
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
  ["another file", "photo.png", () => png, {}],
  ["letters without a file name", "", () => text("x"), {}],
  ["a file of one byte", "x", () => Buffer.from([0]), {}],
];
