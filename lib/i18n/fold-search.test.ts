import { describe, expect, it } from "vitest";
import { foldSearch, holdsWord, searchWords } from "./fold-search";

describe("a text as it is searched", () => {
  it.each([
    ["第２６条１項", "26条1項"],
    ["Article 26", "26条"],
    ["art. 33(1)", "33条(1)"],
    ["マイナンバー", "まいなんばー"],
    ["ﾏｲﾅﾝﾊﾞｰ", "まいなんばー"],
    ["GDPR", "gdpr"],
    ["第三者", "第三者"],
  ])("%s becomes %s", (text, folded) => {
    expect(foldSearch(text)).toBe(folded);
  });

  it("is parted at blanks of any width", () => {
    expect(searchWords("　26条　 要配慮 ")).toEqual(["26条", "要配慮"]);
    expect(searchWords("  ")).toEqual([]);
  });

  it("holds a number only where it begins", () => {
    expect(holdsWord("個人情報保護法 126条", "26条")).toBe(false);
    expect(holdsWord("個人情報保護法 26条1項", "26条")).toBe(true);
    expect(holdsWord("3-5-3-1(4)", "3-5-3-1(4)")).toBe(true);
    expect(holdsWord("1(4)", "1(4")).toBe(true);
  });
});
