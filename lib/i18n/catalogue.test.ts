import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import type { Texts } from "./both";
import { catalogue } from "./catalogue";
import { translatorFor } from "./translator";

const FORBIDDEN = ["漏洩", "流出", "案件", "被害者", "させていただ", "二度と", "！", "!"];

function flat(texts: Texts, before = ""): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === "string" ? [[before + key, text] as [string, string]] : flat(text, `${before}${key}.`),
  );
}

/** Names and kinds of the arguments, e.g. `count number`; the branches of a plural belong to the language. */
function argumentsOf(text: string): string[] {
  const found = new Set<string>();
  const visit = (elements: readonly MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      if (element.type === TYPE.tag) visit(element.children);
      const isChoice = element.type === TYPE.plural || element.type === TYPE.select;
      if (isChoice) for (const option of Object.values(element.options)) visit(option.value);
      found.add(`${element.value} ${element.type === TYPE.plural ? "number" : TYPE[element.type]}`);
    }
  };
  visit(parse(text));
  return [...found].sort();
}

describe.each(Object.entries(catalogue))("the texts of %s", (_namespace, { ja, en }) => {
  const japanese = flat(ja);
  const english = new Map(flat(en as Texts));

  it("exist in both languages", () => {
    expect([...english.keys()]).toEqual(japanese.map(([key]) => key));
  });

  it("take the same arguments in both languages", () => {
    for (const [key, text] of japanese) {
      expect({ [key]: argumentsOf(english.get(key) ?? "") }).toEqual({ [key]: argumentsOf(text) });
    }
  });

  it("are not empty and use none of the words that we avoid", () => {
    for (const [key, text] of japanese) {
      expect(text.trim(), key).not.toBe("");
      for (const word of FORBIDDEN) expect(text, key).not.toContain(word);
    }
  });
});

describe("the texts that the browser fills in itself", () => {
  it.each([...flat(catalogue.forms.ja), ...flat(catalogue.forms.en as Texts)])(
    "has plain arguments: %s",
    (_key, text) => {
      expect(text.replace(/\{\w+\}/g, "")).not.toMatch(/[{}]/);
    },
  );
});

describe("a translator", () => {
  it("says numbers with their separators and is made once a language", () => {
    expect(translatorFor("ja", "frame")("waiting", { count: 1288 })).toBe("1,288件");
    expect(translatorFor("en", "frame")).toBe(translatorFor("en", "frame"));
  });
});
