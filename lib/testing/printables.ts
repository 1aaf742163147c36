import type { Block, Printable } from "@/lib/documents/document-content";

/** A document of every kind of block, as it goes onto paper. */
export function aPrintable({
  blocks = EVERY_BLOCK,
  ...wishes
}: Partial<Omit<Printable, "content">> & { readonly blocks?: readonly Block[] } = {}): Printable {
  return {
    content: {
      format: 1,
      language: "ja",
      title: "報告要否判断メモ",
      reference: "INC-2026-0012",
      lead: "個人情報保護委員会等への報告が必要である。",
      head: { title: "① 番号", pairs: [{ label: "事案の番号", value: "INC-2026-0012" }] },
      blocks: [...blocks],
    },
    label: "判断メモ 第1号",
    marking: "社外秘",
    standing: "承認前の写し。まだ効力を持たない。",
    signatures: [
      { role: "作成・確認", name: "宇田川 静", at: "令和8年11月13日(金) 9:20", note: null },
      { role: "承認", name: null, at: null, note: "承認待ち" },
    ],
    at: "2026-11-13T00:20:00.000Z",
    ...wishes,
  };
}

const EVERY_BLOCK: readonly Block[] = [
  { kind: "heading", level: 1, text: "② 知った時点" },
  { kind: "paragraph", text: "令和8年11月10日(火) 9:20に営業所が知った。" },
  { kind: "heading", level: 2, text: "まだ分からない事実" },
  { kind: "bullets", items: ["要配慮個人情報", "人数 <1,000 & >100"] },
  { kind: "quote", text: "一行目の理由。\n二行目の理由。" },
  { kind: "note", text: `照合値: ${"0a".repeat(32)}` },
  {
    kind: "table",
    caption: "事実",
    columns: [
      { title: "事実", share: 1 },
      { title: "内容", share: 2 },
    ],
    rows: Array.from({ length: 60 }, (_, at) => [`事実その${at + 1}`, "規則7条4号\nガイドライン3-5-3-1(4)"]),
  },
  { kind: "signatures" },
];
