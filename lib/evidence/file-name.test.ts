import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attachmentHeader, shownFileName } from "./file-name";
import { mediaTypeOf } from "./media-type";
import { problemOf } from "./problems";

describe("a file name is shown", () => {
  it.each([
    ["名簿 2026.csv", "名簿 2026.csv"],
    ["/etc/passwd", "passwd"],
    ["C:\\Users\\x\\mail.eml", "mail.eml"],
    ["../../..", ".."],
    ["a\u202Egpj.exe", "a[U+202E]gpj.exe"],
    ["a\u200Bb\u0000c\td\r\n.txt", "a[U+200B]b[U+0000]c[U+0009]d[U+000D][U+000A].txt"],
    ["\u2066x\u2069", "[U+2066]x[U+2069]"],
    ["half\uD83D.txt", "half[U+D83D].txt"],
    ["\u{1F600}.png", "\u{1F600}.png"],
    ["", "file"],
    ["folder/", "file"],
  ])("%j as %j", (sent, shown) => expect(shownFileName(sent)).toBe(shown));

  it("with its ending where it is too long", () => {
    const shown = shownFileName(`${"長".repeat(400)}.csv`);
    expect(shown).toHaveLength(255);
    expect(shown).toMatch(/^長+…\.csv$/);
    expect(shownFileName(`a.${"b".repeat(400)}`)).toHaveLength(255);
    expect(encodeURIComponent(shownFileName("\u{1F600}".repeat(300)))).toMatch(/%F0%9F%98%80%E2%80%A6$/);
  });

  it("in a header of one line of ASCII, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (sent) => {
        const header = attachmentHeader(shownFileName(sent));
        expect(header).toMatch(
          /^attachment; filename="evidence"; filename\*=UTF-8''[A-Za-z0-9%!&+.\-_~`#$^|]+$/,
        );
        expect(() => new Headers({ "content-disposition": header })).not.toThrow();
      }),
    );
  });

  it("under which it is saved, as one name", () => {
    const saved = (name: string) => decodeURIComponent(attachmentHeader(name).split("''")[1] ?? "");
    expect(saved("お見積書の送付 (1).eml")).toBe("お見積書の送付 (1).eml");
    expect(saved('a/b\\c:d*e?"f<g>h|i')).toBe("a_b_c_d_e__f_g_h_i");
    expect(saved("..")).toBe("_");
    expect(saved("x. ")).toBe("x_");
  });
});

it.each([
  ["From: a@example.jp\r\nTo: b@example.jp\r\nSubject: x\r\n\r\nx", "a.eml", "message/rfc822"],
  ["氏名,住所\r\n山田,大阪\r\n", "a.csv", "text/csv"],
  ["%PDF-1.7", "a.pdf", "application/pdf"],
  ["\x89PNG\r\n\x1a\n", "a.eml", "image/png"],
  ["<script>alert(1)</script>", "a.html", "application/octet-stream"],
  ["", "a", "application/octet-stream"],
])("the content %j called %s is %s", (content, name, type) => {
  expect(mediaTypeOf(Buffer.from(content, content.startsWith("\x89") ? "latin1" : "utf8"), name)).toBe(type);
});

it("a problem in an address is one of ours, or none", () => {
  expect(problemOf("already-here")).toBe("already-here");
  for (const other of ["", "toString", "<b>", undefined, ["empty"]]) expect(problemOf(other)).toBeNull();
});
