import { describe, expect, test } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";
import { type ChoosableDisclosure, callApart, callDisclosure, wordsOf } from "./call-disclosure";

const t = translatorFor("ja", "exposure");
const none = { subject: "", sender: "", senderName: "", files: [] };
const one = (number: number, ...words: string[]): ChoosableDisclosure => ({
  id: String(number),
  words,
  number,
  kind: "crossed",
  principals: 120,
  recipients: number,
});
const labels = (rows: ChoosableDisclosure[]) => callApart(t, rows).map(({ label }) => label);

describe("a disclosure is called", () => {
  test.each([
    ["by its subject", { ...none, subject: "見積書", files: ["a.csv"] }, "見積書"],
    ["else by its files", { ...none, files: ["a.csv", "b.csv"] }, "a.csv、b.csv"],
    ["else by its number", none, "3つ目の一件"],
  ])("%s", (_, label, name) => {
    expect(callDisclosure(t, { words: wordsOf(label), number: 3 })).toBe(name);
  });

  test("without the addresses that stand in its words", () => {
    expect(wordsOf({ ...none, subject: "hanako@example.jp あての見積書" })).toEqual([
      "h●●●@example.jp あての見積書",
    ]);
  });

  test("in English with the marks of English", () => {
    const en = translatorFor("en", "exposure");
    expect(callDisclosure(en, { words: ["a.csv", "b.csv"], number: 3 })).toBe("a.csv, b.csv");
    expect(callDisclosure(en, { words: [], number: 3 })).toBe("Disclosure 3");
  });
});

describe("among others to choose from", () => {
  test("a name that says it is enough", () => {
    expect(labels([one(1, "見積書"), one(2, "名簿")])).toEqual(["見積書", "名簿"]);
  });

  test("one that nobody named is told by how it went and how many people it has", () => {
    expect(labels([one(1), one(2)])).toEqual([
      "1つ目の一件(全員に、全員の分・本人 120人・受け取った方 1件)",
      "2つ目の一件(全員に、全員の分・本人 120人・受け取った方 2件)",
    ]);
  });

  test("two of one name are told by their numbers too", () => {
    expect(new Set(labels([one(1, "見積書"), { ...one(2, "見積書"), recipients: 1 }])).size).toBe(2);
    expect(labels([one(1, "見積書"), one(2, "見積書")])[1]).toContain("2つ目の一件");
  });
});
