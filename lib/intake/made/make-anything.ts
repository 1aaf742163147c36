import { encode, type MadeCharset, type MadeFile, makeMail, word } from "./make-mail";
import { makeMsg } from "./make-msg";
import { cardNumber, mailOf, makeList, nameOf } from "./make-people";
import { makeWorkbook } from "./make-workbook";
import { makeZip } from "./make-zip";
import type { Random } from "./random";

export type Made = { readonly fileName: string; readonly bytes: Buffer };

const CHARSETS: [MadeCharset, ...MadeCharset[]] = ["utf-8", "iso-2022-jp", "shift_jis", "euc-jp"];
const ODD = [
  "",
  "=cmd|' /C calc'!A0",
  "\u0000",
  '"',
  "'",
  "＠",
  "a..b@docomo.ne.jp",
  "__proto__",
  "林 修",
  "<script>",
  "糖尿病",
  "\u202e",
  "4111111111111111",
  "𠮷野",
  "ﾔﾏﾀﾞ",
  "合計",
  "\r\n",
  "(((",
  "=?utf-8?B?",
] as const;

/** One file of the kinds that come in, most of them right. */
export function makeAnything(random: Random, depth = 0): Made {
  const charset = random.pick(CHARSETS);
  switch (random.below(depth > 2 ? 3 : 7)) {
    case 0:
      return {
        fileName: "list.csv",
        bytes: encode(makeList(random.below(30), random.pick([",", "\t", ";"])), charset),
      };
    case 1:
      return { fileName: "odd.csv", bytes: encode(oddTable(random), charset) };
    case 2:
      return { fileName: "book.xlsx", bytes: makeWorkbook([{ name: odd(random), rows: oddRows(random) }]) };
    case 3:
      return {
        fileName: "files.zip",
        bytes: makeZip([fileOf(makeAnything(random, depth + 1)), fileOf(makeAnything(random, depth + 1))]),
      };
    case 4:
      return { fileName: "mail.msg", bytes: outlook(random) };
    default:
      return { fileName: "mail.eml", bytes: anyMail(random, charset, depth) };
  }
}

/** The same bytes with some of them changed, cut out, doubled, or the end missing. */
export function mutate(bytes: Buffer, random: Random): Buffer {
  let changed = Buffer.from(bytes);
  for (let times = 1 + random.below(6); times > 0 && changed.length > 0; times--) {
    const at = random.below(changed.length);
    const length = random.below(Math.min(64, changed.length - at) + 1);
    switch (random.below(5)) {
      case 0:
        changed[at] = random.below(256);
        break;
      case 1:
        changed = Buffer.concat([changed.subarray(0, at), changed.subarray(at + length)]);
        break;
      case 2:
        changed = Buffer.concat([changed.subarray(0, at + length), changed.subarray(at)]);
        break;
      case 3:
        changed = Buffer.concat([
          changed.subarray(0, at),
          Buffer.from(random.pick(ODD)),
          changed.subarray(at),
        ]);
        break;
      default:
        if (random.below(4) === 0) changed = changed.subarray(0, at);
    }
  }
  return changed;
}

function anyMail(random: Random, charset: MadeCharset, depth: number): Buffer {
  const people = Array.from(
    { length: random.below(20) },
    (_, index) => `${random.below(2) ? word(nameOf(index), charset) : odd(random)} <${mailOf(index)}>`,
  );
  const files = Array.from({ length: random.below(3) }, () => fileOf(makeAnything(random, depth + 1)));
  return makeMail({
    charset,
    [random.pick(["to", "cc", "bcc"])]: people.join(", "),
    subject: random.pick(["お見積書の送付", "【社外秘】A社様の件", "Re: 打合せ", odd(random)]),
    text: `${nameOf(random.below(100))} 様\r\n${odd(random)}\r\nお見積書をお送りします。`,
    files,
    nested: random.below(4) === 0 && depth < 3 ? anyMail(random, charset, depth + 1) : undefined,
  });
}

function outlook(random: Random): Buffer {
  return makeMsg({
    subject: odd(random),
    sender: mailOf(random.below(9)),
    text: odd(random),
    recipients: [
      {
        kind: random.pick(["to", "cc", "bcc"]),
        name: nameOf(random.below(100)),
        address: mailOf(random.below(99)),
      },
    ],
    files: [fileOf({ fileName: "list.csv", bytes: Buffer.from(makeList(random.below(20))) })],
  });
}

const odd = (random: Random): string => random.pick(ODD);
const fileOf = ({ fileName, bytes }: Made): MadeFile => ({ name: fileName, bytes });

function oddRows(random: Random): string[][] {
  const headings = Array.from({ length: 1 + random.below(6) }, () =>
    random.pick([
      "氏名",
      "メール",
      "カード番号",
      "既往歴",
      "備考",
      "__proto__",
      "生年月日",
      "住所",
      odd(random),
    ]),
  );
  const cell = (index: number) =>
    random.pick([
      odd(random),
      nameOf(index),
      mailOf(index),
      cardNumber(index),
      "1978/05/18",
      "東京都港区芝1-2-3",
    ]);
  return [
    headings,
    ...Array.from({ length: random.below(15) }, (_, index) => headings.map(() => cell(index))),
  ];
}

const oddTable = (random: Random) =>
  oddRows(random)
    .map((cells) =>
      cells.map((cell) => (random.below(2) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(","),
    )
    .join("\r\n");
