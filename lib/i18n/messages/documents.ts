import type { DocumentState } from "@/lib/db/generated/enums";
import type { DocumentFormat, DocumentKind } from "@/lib/documents/document-kinds";
import { both } from "../both";

type Words = {
  readonly kinds: {
    readonly [Kind in DocumentKind]: {
      readonly title: string;
      readonly file: string;
      readonly label: string;
    };
  };
  readonly states: { readonly [State in DocumentState]: string };
  readonly standing: { readonly [State in Exclude<DocumentState, "approved">]: string };
  readonly formats: { readonly [Format in DocumentFormat]: string };
};

/** Texts that are frozen, approved and printed. What stands on the paper itself is Japanese for every reader. */
export const documents = both({
  ja: {
    kinds: {
      "decision-memo": { title: "報告要否判断メモ", file: "判断メモ", label: "判断メモ 第{number}号" },
    },
    states: { awaiting: "承認待ち", approved: "確定", returned: "差し戻し", void: "無効" },
    standing: {
      awaiting: "承認前の写し。まだ効力を持たない。",
      returned: "差し戻された文書。効力を持たない。",
      void: "無効になった文書。効力を持たない。",
    },
    formats: { pdf: "PDF", docx: "Word" },
    paper: {
      marking: "社外秘",
      drill: "訓練・社外秘",
      prepared: "作成・確認",
      approved: "承認",
      notNeeded: "要しない",
      awaiting: "承認待ち",
      returned: "差し戻し",
      void: "無効",
      somebody: "登録のない人",
    },
    page: {
      made: "{name}さんが {time} に作成",
      approvedBy: "{name}さんが {time} に承認",
      take: "この文書を取り出す",
      takeLead: "取り出したことは記録に残ります。社外には出さないでください。",
      asPdf: "PDFを取り出す",
      asDocx: "Wordを取り出す",
      language: "この文書は日本語で作成されます。",
      newer: "これは以前の文書です。いまの文書:",
      changed: "この文書は表示できません",
      changedWhy:
        "作成したときの内容と一致しません。何者かが書き換えたおそれがあります。管理者に知らせてください。このことは記録しました。",
      back: "事案に戻る",
      fingerprint: "内容の照合値(SHA-256)",
      memos: "報告要否判断メモ",
      memosLead: "法務が判定を確認すると、メモが作られます。",
      noMemos: "まだ、メモはありません",
      memo: "{label}({state})",
    },
    problems: {
      notFound: "見つかりません。番号が違うか、表示できないものです。担当に尋ねてください。",
      changed: "取り出せません。作成したときの内容と一致しません。管理者に知らせてください。",
      busy: "いま、ほかの文書を作っています。少し待ってから、もう一度取り出してください。",
    },
  } satisfies Words & Record<string, unknown>,
  en: {
    kinds: {
      "decision-memo": { title: "Decision memo", file: "判断メモ", label: "Decision memo {number}" },
    },
    states: { awaiting: "Awaiting approval", approved: "Final", returned: "Returned", void: "Void" },
    standing: {
      awaiting: "A copy before approval. It does not count yet.",
      returned: "Returned. It does not count.",
      void: "Void. It does not count.",
    },
    formats: { pdf: "PDF", docx: "Word" },
    paper: {
      marking: "Confidential",
      drill: "Drill, confidential",
      prepared: "Prepared and confirmed",
      approved: "Approved",
      notNeeded: "Not needed",
      awaiting: "Awaiting approval",
      returned: "Returned",
      void: "Void",
      somebody: "Somebody unknown",
    },
    page: {
      made: "Made by {name}, {time}",
      approvedBy: "Approved by {name}, {time}",
      take: "Take it out",
      takeLead: "That you took it out is recorded. Keep it inside the organisation.",
      asPdf: "Take out the PDF",
      asDocx: "Take out the Word file",
      language: "This document is made in Japanese.",
      newer: "This is an earlier document. The present one:",
      changed: "This document cannot be shown",
      changedWhy:
        "It is not what was made, and may have been tampered with. Tell an administrator. This has been recorded.",
      back: "Back to the incident",
      fingerprint: "Fingerprint of the content (SHA-256)",
      memos: "Decision memos",
      memosLead: "A memo is made when legal confirms the findings.",
      noMemos: "There is no memo yet",
      memo: "{label} ({state})",
    },
    problems: {
      notFound: "Not found. Check the number or ask the owner.",
      changed: "It cannot be taken out: it is not what was made. Tell an administrator.",
      busy: "Other documents are being made. Wait a moment and try again.",
    },
  },
});
