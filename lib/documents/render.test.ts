import { describe, expect, test } from "vitest";
import { docxText } from "@/lib/testing/docx-text";
import { embeddedFonts, pdfText } from "@/lib/testing/pdf-text";
import { aPrintable } from "@/lib/testing/printables";
import { textsOf } from "./document-content";
import { renderDocument } from "./render-document";
import { renderDocx } from "./render-docx";
import { renderPdf } from "./render-pdf";

const printable = aPrintable();
const texts = textsOf(printable).map((text) => text.replace(/\s/g, ""));
const rare = aPrintable({ blocks: [{ kind: "paragraph", text: "髙橋・山﨑・𠮷田・葛\u{E0100}城 😀" }] });

describe("a PDF", () => {
  test("has every text, in its order, in embedded fonts", async () => {
    const bytes = await renderPdf(printable);
    const pages = pdfText(bytes);
    expect(pages.length).toBeGreaterThan(1);
    const between = pages.map((page, at) => page.replace(edgesOf(at + 1, pages.length), ""));
    inOrder(between.join(""), texts);
    const { all, embedded } = embeddedFonts(bytes);
    expect(embedded).toHaveLength(all);
    expect(embedded.join()).toMatch(/NotoSansJP-Regular/);
  });

  test("repeats the head of a table, the reference and how it may be used on every page", async () => {
    const pages = pdfText(await renderPdf(printable));
    expect(pages.filter((page) => page.includes("事実内容事実その")).length).toBeGreaterThan(1);
    for (const [at, page] of pages.entries()) expect(page).toMatch(edgesOf(at + 1, pages.length));
  });

  test("says in which language it is, and what it is, and nobody's name", async () => {
    const file = Buffer.from(await renderPdf(printable)).toString("latin1");
    expect(file).toContain("/Lang (ja)");
    const title = Buffer.from("INC-2026-0012 判断メモ 第1号", "utf16le").swap16().toString("latin1");
    expect(file).toContain(title);
    expect(file).not.toContain("/Author");
  });

  test("prints rare characters, and names the one that it cannot print", async () => {
    const [page = ""] = pdfText(await renderPdf(rare));
    expect(page).toMatch(/髙橋・山﨑・𠮷田・葛.?.?城〓/u);
    expect(page).toContain("この書体にない文字を〓に置き換えた:U+1F600。");
  });
});

describe("a Word file", () => {
  test("has every text in its order, and keeps the characters as they are", async () => {
    inOrder(await docxText(await renderDocx(printable)), texts);
    expect(await docxText(await renderDocx(rare))).toContain("髙橋・山﨑・𠮷田・葛\u{E0100}城😀");
  });

  test("has the reference and how it may be used at its edges, a table head that repeats, and Japanese type", async () => {
    const bytes = await renderDocx(printable);
    expect(await docxText(bytes, "word/header1.xml")).toBe("INC-2026-0012判断メモ第1号社外秘");
    expect(await docxText(bytes, "word/footer1.xml")).toContain("承認前の写し。まだ効力を持たない。");
    const parts = await docxText(bytes, "word/document.xml", { asXml: true });
    expect(parts).toContain("<w:tblHeader/>");
    const styles = await docxText(bytes, "word/styles.xml", { asXml: true });
    expect(styles).toContain('w:eastAsia="游明朝"');
    expect(styles).toContain('w:eastAsia="ja-JP"');
  });
});

test("a document of nothing but a title can be printed", async () => {
  const bare = aPrintable({ blocks: [{ kind: "signatures" }], signatures: [] });
  const empty = { ...bare, content: { ...bare.content, head: { title: "", pairs: [] } } };
  expect(pdfText(await renderPdf(empty))).toHaveLength(1);
  expect(await docxText(await renderDocx(empty))).toContain("報告要否判断メモ");
});

describe("a rendering", () => {
  test("is the same to the byte for the same document, and another for another", async () => {
    for (const render of [renderPdf, renderDocx]) {
      const [one, again] = [await render(printable), await render(printable)];
      expect(Buffer.from(one).equals(Buffer.from(again))).toBe(true);
      expect(Buffer.from(await render(aPrintable({ standing: null }))).equals(Buffer.from(one))).toBe(false);
    }
  });

  test("in a thread is the same as here", async () => {
    const [pdf, docx] = await Promise.all([
      renderDocument(printable, "pdf"),
      renderDocument(printable, "docx"),
    ]);
    expect(Buffer.from(pdf).equals(Buffer.from(await renderPdf(printable)))).toBe(true);
    expect(Buffer.from(docx).equals(Buffer.from(await renderDocx(printable)))).toBe(true);
  });
});

/** What stands above and below the text of a page. */
const edgesOf = (page: number, pages: number) =>
  new RegExp(`INC-2026-0012判断メモ第1号社外秘承認前の写し。まだ効力を持たない。${page}/${pages}$`);

/** Each text follows the one before it. */
function inOrder(whole: string, parts: readonly string[]): void {
  let from = 0;
  for (const part of parts) {
    const at = whole.indexOf(part, from);
    expect(at, part).toBeGreaterThanOrEqual(0);
    from = at + part.length;
  }
}
