import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskCell, maskInText, maskMail, maskName, maskPhone, maskText } from "./mask";

test.each([
  ["佐藤 花子", "佐藤 ●●"],
  ["佐藤　花子", "佐藤 ●●"],
  ["佐藤花子", "佐●●●"],
  ["林", "●"],
  ["", ""],
])("the name %s is shown as %s", (name, shown) => {
  expect(maskName(name)).toBe(shown);
});

test.each([
  ["taro@example.jp 様", "t●●●"],
  ["090-1234-5678 自宅", "0●●●"],
  ["０９０１２３４５６７８ 山田", "０●●●"],
])("what is no name is no family name either: %s is shown as %s", (name, shown) => {
  expect(maskName(name)).toBe(shown);
});

test("what stands behind the house of an address is hidden", () => {
  expect(maskMail("taro@example.jp 山田花子 090-1234-5678")).toBe("t●●●@example.jp");
  expect(maskMail("taro@example.jp(山田花子)")).toBe("t●●●@example.jp");
});

test("an address keeps its house, a number its end, a place its prefecture", () => {
  expect(maskMail("taro.yamada@example.jp")).toBe("t●●●@example.jp");
  expect(maskPhone("090-1234-5678")).toBe("●●●5678");
  expect(maskCell("東京都港区芝1-2-3", "address")).toBe("東京都●●●");
  expect(maskCell("糖尿病", "health")).toBe("●●●");
  expect(maskCell("4111111111111111", undefined)).toBe("●●●");
});

test("addresses, numbers and names are hidden in a text, and the rest is read", () => {
  const text = "佐藤花子様 taro@example.jp または 090-1234-5678 へ";
  expect(maskInText(text, ["佐藤花子"])).toBe("佐●●●様 t●●●@example.jp または ●●●5678 へ");
});

describe("whatever it is, a masked text never holds the whole value", () => {
  const value = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim().length > 0);
  const holds = (masked: string, text: string) => masked.includes(text.trim());

  test("as a name, a number or a text", () => {
    fc.assert(
      fc.property(value, (text) => {
        if (text.includes("●")) return true;
        return ![maskName(text), maskPhone(text), maskText(text, 2)].some((masked) => holds(masked, text));
      }),
    );
  });

  test("as an address of a mail", () => {
    fc.assert(fc.property(fc.emailAddress(), (address) => !holds(maskMail(address), address)));
    fc.assert(fc.property(fc.emailAddress(), (address) => !holds(maskInText(`a ${address} b`, []), address)));
  });

  test("as a cell of any column", () => {
    const items = ["name", "kana", "email", "phone", "address", "health", "my_number", undefined] as const;
    fc.assert(
      fc.property(value, fc.constantFrom(...items), (text, item) => {
        if (text.includes("●")) return true;
        return !holds(maskCell(text, item), text);
      }),
    );
  });
});
