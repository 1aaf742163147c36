import { encode } from "../make-mail";
import { makeZip } from "../make-zip";
import type { NastyPlace, NastyRead, NastyRefused } from "./nasty-file";
import { LIST, TWO } from "./raw";

const list = (name: string | Buffer) => ({ name, bytes: Buffer.from(LIST) });
const listed = (...names: readonly string[]) => ({ file: { entries: names.map((name) => ({ name })) } });
/** The same archive with numbers changed: at the place of a signature, counted from there. */
const changed = (bytes: Buffer, signature: string, offset: number, value: number, size: 2 | 4 = 2) => {
  const copy = Buffer.from(bytes);
  const at = copy.indexOf(Buffer.from(signature, "hex")) + offset;
  if (size === 2) copy.writeUInt16LE(value, at);
  else copy.writeUInt32LE(value, at);
  return copy;
};
const CENTRAL = "504b0102";
const LOCAL = "504b0304";
const END = "504b0506";
const one = () => makeZip([list("a.csv")]);
const withComment = (comment: Buffer) => {
  const bytes = one();
  bytes.writeUInt16LE(comment.length, bytes.length - 2);
  return Buffer.concat([bytes, comment]);
};
/** Many names for one content, as a bomb that nests nothing has them. */
const overlapping = (times: number, size: number) => {
  const bytes = makeZip([{ name: "0.csv", bytes: Buffer.alloc(size, "a") }]);
  const start = bytes.indexOf(Buffer.from(CENTRAL, "hex"));
  const central = bytes.subarray(start, bytes.length - 22);
  const end = Buffer.from(bytes.subarray(-22));
  end.writeUInt16LE(times, 8);
  end.writeUInt16LE(times, 10);
  end.writeUInt32LE(central.length * times, 12);
  return Buffer.concat([bytes.subarray(0, start), ...Array.from({ length: times }, () => central), end]);
};

/** Archives whose names and numbers lie. */
export const hostileArchives: readonly NastyRead[] = [
  [
    "a name from the root",
    "a.zip",
    () => makeZip([list("/etc/cron.d/a.csv")]),
    TWO,
    listed("/etc/cron.d/a.csv"),
  ],
  [
    "a name of Windows that climbs",
    "a.zip",
    () => makeZip([list("..\\..\\a.csv")]),
    TWO,
    listed("..\\..\\a.csv"),
  ],
  ["a zero byte in a name", "a.zip", () => makeZip([list("a.csv\u0000.exe")]), {}, listed("a.csv\u0000.exe")],
  [
    "one name twice",
    "a.zip",
    () => makeZip([list("a.csv"), { name: "a.csv", bytes: Buffer.from("氏名,メール\n林 恵,e@f.jp\n") }]),
    { rows: 3, distinct_principals: 3 },
    listed("a.csv", "a.csv"),
  ],
  [
    "a letter with a backslash inside",
    "a.zip",
    () => makeZip([list(encode("表.csv", "shift_jis"))]),
    TWO,
    listed("表.csv"),
  ],
  [
    "a name that says UTF-8 and is not",
    "a.zip",
    () =>
      changed(changed(makeZip([list(encode("表.csv", "shift_jis"))]), CENTRAL, 8, 0x800), LOCAL, 6, 0x800),
    TWO,
  ],
  ["a name of sixty thousand letters", "a.zip", () => makeZip([list(`${"a".repeat(60_000)}.csv`)]), TWO],
  [
    "a name that turns around in a zip",
    "a.zip",
    () => makeZip([list("名簿\u202evsc.csv")]),
    TWO,
    listed("名簿\u202evsc.csv"),
  ],
  [
    "folders alone",
    "a.zip",
    () =>
      makeZip([
        { name: "a/", bytes: Buffer.alloc(0) },
        { name: "a/b/", bytes: Buffer.alloc(0) },
      ]),
    {},
    { file: { kind: "zip", entries: [] } },
  ],
  ["nothing in it", "a.zip", () => makeZip([]), {}, { file: { kind: "zip", entries: [] } }],
  ["a comment of sixty thousand letters", "a.zip", () => withComment(Buffer.alloc(60_000, "x")), TWO],
  [
    "files of other kinds",
    "a.zip",
    () =>
      makeZip([
        { name: "a.pdf", bytes: Buffer.from("%PDF-1.7") },
        { name: "b.exe", bytes: Buffer.from("MZ") },
      ]),
    {},
    { file: { lookedInto: false }, specialCare: undefined },
  ],
  [
    "a list that only says it is sealed",
    "a.zip",
    () => makeZip([{ ...list("a.csv"), encrypted: true }]),
    {},
    { file: { encrypted: true, lookedInto: false, tables: [] }, specialCare: undefined },
  ],
  [
    "a sealed list beside an open one",
    "a.zip",
    () => makeZip([{ ...list("a.csv"), encrypted: true }, list("b.csv")]),
    TWO,
    { file: { encrypted: true }, specialCare: undefined },
  ],
];

export const brokenArchives: readonly NastyPlace[] = [
  [
    "a sum that does not fit",
    "a.zip",
    () => changed(one(), CENTRAL, 16, 1234, 4),
    "unreadable",
    { file: "a.csv" },
  ],
  [
    "a size larger than it is",
    "a.zip",
    () => makeZip([{ ...list("a.csv"), claims: 5000 }]),
    "unreadable",
    { file: "a.csv" },
  ],
  [
    "packed in a way that nobody knows",
    "a.zip",
    () => changed(one(), CENTRAL, 10, 12),
    "unreadable",
    { file: "a.csv" },
  ],
  [
    "bytes that do not unpack",
    "a.zip",
    () => {
      const bytes = one();
      bytes.fill(0xff, 36, 60);
      return bytes;
    },
    "unreadable",
    { file: "a.csv" },
  ],
  ["hundreds of names for one content", "a.zip", () => overlapping(201, 100), "too-many-entries", {}],
  [
    "a file behind the end of the archive",
    "a.zip",
    () => changed(one(), CENTRAL, 42, 0x7fffffff, 4),
    "unreadable",
    {},
  ],
  ["a list of files that breaks off", "a.zip", () => changed(one(), END, 10, 9), "unreadable", {}],
  [
    "a list of files that begins nowhere",
    "a.zip",
    () => changed(one(), END, 16, 0x7ffffff0, 4),
    "unreadable",
    {},
  ],
  ["large numbers that are nowhere", "a.zip", () => changed(one(), END, 16, 0xffffffff, 4), "unreadable", {}],
  ["parts on other disks", "a.zip", () => changed(one(), END, 4, 7), "unreadable", {}],
  [
    "ten thousand and one files",
    "a.zip",
    () => makeZip(Array.from({ length: 10_001 }, (_, n) => ({ name: `${n}.txt`, bytes: Buffer.alloc(0) }))),
    "too-many-entries",
    {},
  ],
  [
    "a broken workbook in an archive",
    "a.zip",
    () => makeZip([{ name: "a.xlsx", bytes: Buffer.from("PK") }, list("b.csv")]),
    "unreadable",
    { file: "a.zip/a.xlsx" },
  ],
];

export const refusedArchives: readonly NastyRefused[] = [
  [
    "an archive that is a program",
    "a.zip",
    () => Buffer.concat([Buffer.from("4d5a9000", "hex"), one()]),
    "not-what-named",
  ],
  ["an archive that is text", "a.zip", () => Buffer.from("PK and more"), "unreadable"],
  ["an archive of another kind", "a.zip", () => Buffer.from("377abcaf271c0004", "hex"), "not-what-named"],
];
