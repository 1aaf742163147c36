import { expect, test } from "vitest";
import { attachmentOf, documentFileName } from "./document-file-name";

const memo = { reference: "INC-2026-0001", kind: "decision-memo", number: 1 } as const;

test("a file is named for its incident, kind and number, and for nobody", () => {
  expect(documentFileName(memo, "pdf")).toBe("INC-2026-0001_判断メモ_1.pdf");
  expect(attachmentOf(memo, "docx")).toBe(
    "attachment; filename=\"INC-2026-0001_decision-memo_1.docx\"; filename*=UTF-8''INC-2026-0001_%E5%88%A4%E6%96%AD%E3%83%A1%E3%83%A2_1.docx",
  );
});
