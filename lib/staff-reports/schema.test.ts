import { describe, expect, it } from "vitest";
import { confirmReportInput, declineReportInput, sendReportInput, WORDS } from "./schema";

const form = {
  happened: "mail",
  words: "",
  name: "新田みのり",
  email: "nitta@sokuho.example",
  phone: "",
  noticed: "",
};
const sent = (wishes: Partial<typeof form>) => sendReportInput.safeParse({ ...form, ...wishes });

describe("what a report may hold", () => {
  it("asks for what happened, a name and an address, and for nothing else", () => {
    expect(sent({})).toMatchObject({ success: true, data: { words: "", phone: null, noticed: "" } });
    for (const name of ["happened", "name", "email"] as const)
      expect(sent({ [name]: "" }).success).toBe(false);
  });

  it("folds address and telephone of any width", () => {
    expect(sent({ email: "Ｎitta＠sokuho.example", phone: "０９０ー１２３４ー５６７８" })).toMatchObject({
      data: { email: "nitta@sokuho.example", phone: "090-1234-5678" },
    });
  });

  it("counts a line break as one character", () => {
    const lines = `${"あ".repeat(WORDS - 1)}\r\n`;
    expect(sent({ words: lines })).toMatchObject({ data: { words: `${"あ".repeat(WORDS - 1)}\n` } });
    expect(sent({ words: `${lines}い` }).success).toBe(false);
  });

  it.each([
    ["a telephone that is none", { phone: "内線のどこか" }],
    ["an address that is none", { email: "nitta" }],
    ["another answer", { happened: "file" }],
    ["an invisible character", { words: "あ\u202eい" }],
    ["a name of two lines", { name: "新田\nみのり" }],
  ])("refuses %s", (_what, wishes) => {
    expect(sent(wishes).success).toBe(false);
  });

  it("folds the digits of any width", () => {
    expect(confirmReportInput.parse({ code: "１２３ ４５６" })).toEqual({ code: "123456" });
    expect(confirmReportInput.safeParse({ code: " " }).success).toBe(false);
  });

  it("wants a reason for making no incident", () => {
    const given = { reportId: "5f0c2a9e-1f6b-4c58-8f0e-0d7a3f1b0001", version: "1" };
    expect(declineReportInput.safeParse({ ...given, reason: "" }).success).toBe(false);
    expect(declineReportInput.safeParse({ ...given, reason: "同じ件" }).success).toBe(true);
  });
});
