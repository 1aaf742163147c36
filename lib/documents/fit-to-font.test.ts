import { describe, expect, test } from "vitest";
import { FontFit } from "./fit-to-font";
import { printableCharacters } from "./pdf-fonts";

const has = await printableCharacters();
const inFont = (text: string) => {
  const font = new FontFit(has);
  return { text: font.fit(text), replaced: font.replaced };
};

describe("what the font can print", () => {
  test.each([
    ["names with rare characters", "髙橋﨑𠮷鷗煆"],
    ["a form chosen by a variation sign", "葛\u{E0100}城"],
    ["figures in circles and the signs of forms", "①⑫㈱〒℡"],
    ["lines", "一行目\n二行目"],
    ["〓 itself", "〓"],
  ])("%s stays as it is", (_, text) => {
    expect(inFont(text)).toEqual({ text, replaced: [] });
  });

  test("an emoji and a script that it lacks become 〓, and are named", () => {
    expect(inFont("了解😀です😀 ကို")).toEqual({
      text: "了解〓です〓 〓〓〓",
      replaced: [
        { code: "U+1F600", count: 2 },
        { code: "U+1000", count: 1 },
        { code: "U+102D", count: 1 },
        { code: "U+102F", count: 1 },
      ],
    });
  });

  test("signs that nobody sees and that turn the direction of writing are dropped", () => {
    expect(inFont("INC\u202E1002\u200B\u0007 A\tB").text).toBe("INC1002 A B");
  });
});
