import { makeMail } from "../make-mail";
import { makeMsg } from "../make-msg";
import { makeTnef } from "../make-tnef";
import type { NastyPlace, NastyRead, NastyRefused } from "./nasty-file";
import { hex, LIST, named, ONE, TWO } from "./raw";

const message = (name = "名簿.csv") =>
  makeMsg({
    subject: "件名",
    sender: "a@sender.example",
    text: "本文",
    recipients: [{ kind: "to", name: "林 修", address: "x1@client.example" }],
    files: [{ name, bytes: Buffer.from(LIST.repeat(200)) }],
  });
const poked = (offset: number, value: number, size: 2 | 4 = 4) => {
  const bytes = message();
  if (size === 2) bytes.writeUInt16LE(value, offset);
  else bytes.writeUInt32LE(value, offset);
  return bytes;
};
/** A chain of sectors that goes round, begun where the header says. */
const circle = (offset: number) => {
  const bytes = message();
  const sector = bytes.readUInt32LE(offset);
  bytes.writeUInt32LE(sector, (bytes.readUInt32LE(76) + 1) * 512 + sector * 4);
  return bytes;
};
const tnef = () => makeTnef("a.csv", Buffer.from(LIST));
const lying = (length: number) => {
  const bytes = tnef();
  bytes.writeUInt32LE(length, 6 + 5);
  return bytes;
};
const attribute = (id: number, value: Buffer, length = value.length) => {
  const head = Buffer.alloc(9);
  head.writeUInt8(2, 0);
  head.writeUInt32LE(id, 1);
  head.writeUInt32LE(length, 5);
  return Buffer.concat([head, value, Buffer.alloc(2)]);
};
const begin = attribute(0x00069002, Buffer.alloc(14));
const data = attribute(0x0006800f, Buffer.from(LIST));
const stream = (...attributes: readonly Buffer[]) => Buffer.concat([hex("789f3e220100"), ...attributes]);
const longName = (claimed: number) =>
  attribute(
    0x00069005,
    Buffer.concat([
      hex("01000000 1f000737 01000000"),
      Buffer.from([claimed & 255, claimed >> 8, 0, 0]),
      Buffer.from("長い名簿.csv\u0000", "utf16le"),
    ]),
  );

/** Outlook's own files. */
export const hostileOutlook: readonly NastyRead[] = [
  ["a message that is a mail of the common kind", "a.msg", () => makeMail({ to: "b@x.example" }), ONE],
  ["a name with a zero byte and a path", "a.msg", () => message("..\\..\\x\u0000.csv"), ONE],
  [
    "a message in a mail",
    "a.eml",
    () =>
      makeMail({
        from: "guest@home.example",
        to: "a@sender.example",
        files: [{ name: "a.msg", bytes: message() }],
      }),
    { nested: true, inner_subject: "件名", distinct_principals: 2 },
  ],
  ["a file before it begins", "winmail.dat", () => stream(data, begin, data), TWO],
  ["a file without a name", "winmail.dat", () => stream(begin, data), {}, named("")],
  [
    "a long name",
    "winmail.dat",
    () => stream(begin, attribute(0x00018010, Buffer.from("NAGAI~1.CSV\u0000")), data, longName(20)),
    TWO,
    named("長い名簿.csv"),
  ],
  [
    "a long name that says it is longer",
    "winmail.dat",
    () => stream(begin, data, longName(65_000)),
    TWO,
    named("長い名簿.csv"),
  ],
  [
    "the same file twice",
    "winmail.dat",
    () =>
      stream(
        begin,
        attribute(0x00018010, Buffer.from("a.csv\u0000")),
        data,
        begin,
        attribute(0x00018010, Buffer.from("a.csv\u0000")),
        data,
      ),
    { rows: 4, distinct_principals: 2 },
    named("a.csv", "a.csv"),
  ],
  ["nothing in winmail.dat", "winmail.dat", () => stream(), {}, { attachments: [] }],
];

export const brokenOutlook: readonly NastyPlace[] = [
  [
    "a broken list in winmail.dat",
    "winmail.dat",
    () => makeTnef("a.csv", Buffer.from('氏名\n"林')),
    "cut-off",
    { file: "a.csv", row: 2 },
  ],
  [
    "a broken list in a message",
    "a.msg",
    () =>
      makeMsg({
        subject: "x",
        sender: "a@sender.example",
        text: "",
        recipients: [],
        files: [{ name: "a.csv", bytes: Buffer.from('氏名\n"林') }],
      }),
    "cut-off",
    { part: "1.1", file: "a.csv", row: 2 },
  ],
];

export const refusedOutlook: readonly NastyRefused[] = [
  ["half a message", "a.msg", () => message().subarray(0, 6000), "unreadable"],
  [
    "a message of its header alone",
    "a.msg",
    () => Buffer.concat([message().subarray(0, 512), Buffer.from("__properties_version1.0", "utf16le")]),
    "unreadable",
  ],
  ["a directory that goes round", "a.msg", () => circle(48), "unreadable"],
  ["small sectors that go round", "a.msg", () => circle(60), "unreadable"],
  ["sectors of no size", "a.msg", () => poked(30, 0, 2), "unreadable"],
  ["sectors of two gigabytes", "a.msg", () => poked(30, 31, 2), "unreadable"],
  ["small sectors larger than large ones", "a.msg", () => poked(32, 12, 2), "unreadable"],
  ["no line between small and large", "a.msg", () => poked(56, 0), "unreadable"],
  ["a table of four billion sectors", "a.msg", () => poked(44, 0xfffffffe), "unreadable"],
  ["a directory behind the end", "a.msg", () => poked(48, 0x00ffffff), "unreadable"],
  [
    "a second table that is itself",
    "a.msg",
    () => {
      const bytes = poked(68, 0);
      bytes.writeUInt32LE(0x7fffffff, 72);
      return bytes;
    },
    "unreadable",
  ],
  [
    "a document of another program",
    "a.msg",
    () =>
      Buffer.concat([hex("d0cf11e0a1b11ae1"), Buffer.alloc(1024), Buffer.from("WordDocument", "utf16le")]),
    "unreadable",
  ],
  ["an attribute longer than the file", "winmail.dat", () => lying(5000), "cut-off"],
  ["an attribute of four gigabytes", "winmail.dat", () => lying(0xffffffff), "cut-off"],
  [
    "winmail.dat that broke off, in a mail",
    "a.eml",
    () => makeMail({ files: [{ name: "winmail.dat", bytes: tnef().subarray(0, 60) }] }),
    "cut-off",
    { part: "1.2", file: "winmail.dat" },
  ],
  [
    "a message that broke off, in a mail",
    "a.eml",
    () => makeMail({ files: [{ name: "a.msg", bytes: message().subarray(0, 6000) }] }),
    "unreadable",
    { part: "1.2", file: "a.msg" },
  ],
  [
    "two thousand files in winmail.dat",
    "winmail.dat",
    () => stream(...Array.from({ length: 2000 }, () => begin)),
    "too-many-parts",
  ],
];
