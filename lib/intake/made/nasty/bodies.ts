import type { NastyPlace, NastyRead } from "./nasty-file";
import { LIST, ONE, raw, TWO, withPart } from "./raw";

const csvPart = (...lines: readonly (string | Buffer)[]) =>
  withPart("Content-Type: text/csv; name=a.csv", ...lines);
const long = "b".repeat(1000);
const outer = (...lines: readonly (string | Buffer)[]) =>
  raw(
    "From: a@sender.example",
    "To: b@x.example",
    "Subject: x",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    ...lines,
  );

/** Boundaries that lie or break off. */
export const hostileBodies: readonly NastyRead[] = [
  [
    "a boundary of a thousand letters",
    "a.eml",
    () =>
      raw(
        "From: a@sender.example",
        "To: b@x.example",
        `Content-Type: multipart/mixed; boundary="${long}"`,
        "",
        `--${long}`,
        "Content-Type: text/csv; name=a.csv",
        "",
        LIST,
        `--${long}--`,
      ),
    TWO,
  ],
  [
    "blanks behind a boundary",
    "a.eml",
    () => outer("--b  \t", "Content-Type: text/csv; name=a.csv", "", LIST, "--b--  "),
    TWO,
  ],
  [
    "a part inside whose boundary goes on from the outer one",
    "a.eml",
    () =>
      outer(
        "--b",
        'Content-Type: multipart/mixed; boundary="bb"',
        "",
        "--bb",
        "Content-Type: text/csv; name=a.csv",
        "",
        LIST,
        "--bb--",
        "--b--",
      ),
    TWO,
  ],
  [
    "a part that promises parts and has none",
    "a.eml",
    () =>
      outer(
        "--b",
        'Content-Type: multipart/mixed; boundary="c"',
        "",
        "",
        "--b",
        "Content-Type: text/csv; name=a.csv",
        "",
        LIST,
        "--b--",
      ),
    TWO,
  ],
  [
    "a part inside that never ends",
    "a.eml",
    () =>
      outer(
        "--b",
        'Content-Type: multipart/mixed; boundary="c"',
        "",
        "--c",
        "Content-Type: text/csv; name=a.csv",
        "",
        LIST,
        "--b--",
      ),
    TWO,
  ],
  [
    "a file behind the end",
    "a.eml",
    () => outer("--b", "", "x", "--b--", "--b", "Content-Type: text/csv; name=a.csv", "", LIST, "--b--"),
    ONE,
    { attachments: [] },
  ],
  [
    "a megabyte before the first part",
    "a.eml",
    () => outer("x".repeat(1_000_000), "--b", "Content-Type: text/csv; name=a.csv", "", LIST, "--b--"),
    TWO,
  ],
  [
    "the boundary inside a line",
    "a.eml",
    () => outer("--b", "Content-Type: text/csv; name=a.csv", "", `${LIST}x --b--,y`, "--b--"),
    { rows: 3, distinct_principals: 3 },
  ],
  [
    "line ends of three kinds",
    "a.eml",
    () =>
      Buffer.from(
        'From: a@sender.example\nTo: b@x.example\r\nContent-Type: multipart/mixed;\n boundary="b"\n\n--b\nContent-Type: text/csv; name=a.csv\r\n\r\n氏名,メール\n林 修,a@b.jp\r\n森 恵,c@d.jp\n--b--\n',
      ),
    TWO,
  ],
];

export const brokenBodies: readonly NastyPlace[] = [
  [
    "twenty thousand ends in one base64",
    "a.eml",
    () => csvPart("Content-Transfer-Encoding: base64", "", "YQ==\r\n".repeat(20_000)),
    "cut-off",
    { part: "1.1" },
  ],
  [
    "the last boundary is missing",
    "a.eml",
    () => outer("--b", "Content-Type: text/csv; name=a.csv", "", LIST),
    "cut-off",
    { part: "1" },
  ],
  ["no boundary comes at all", "a.eml", () => outer("x"), "cut-off", { part: "1" }],
  [
    "a quote never closed in an attachment",
    "a.eml",
    () => csvPart("", '氏名,住所\r\n林 修,"東京都'),
    "cut-off",
    { part: "1.1", row: 2 },
  ],
  [
    "a workbook in quoted letters that broke",
    "a.eml",
    () =>
      withPart(
        "Content-Type: application/octet-stream; name=a.xlsx",
        "Content-Transfer-Encoding: quoted-printable",
        "",
        "PK=03=04xl/workbook",
      ),
    "unreadable",
    { part: "1.1" },
  ],
  [
    "an attachment of nothing that calls itself a workbook",
    "a.eml",
    () => withPart("Content-Type: application/octet-stream; name=a.xlsx", "", ""),
    "unreadable",
    { part: "1.1" },
  ],
];
