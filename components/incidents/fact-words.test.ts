import { describe, expect, test } from "vitest";
import { facts } from "@/lib/i18n/messages/facts";
import { translatorFor } from "@/lib/i18n/translator";
import { MISTAKES } from "@/lib/proposals/correction";
import { FINANCIAL_CODES } from "@/lib/proposals/proposed";
import { QUESTIONS } from "@/lib/questions/catalogue";
import { factName, factValue } from "./fact-words";

const say = { t: translatorFor("ja", "facts"), locale: "ja" as const };
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]|^(?:USB|FAX)/u;

describe("every code that an answer or a file can state has its words", () => {
  const stated = [...QUESTIONS.values()].flatMap(({ ask, says, key }) => {
    if (ask.kind !== "choice" && ask.kind !== "several") return [];
    return ask.answers.flatMap((code) =>
      says({ isUnknown: false, codes: [code], typed: {} }).map((fact) => [key, code, fact] as const),
    );
  });

  test.each(stated)("the question %s answered with %s", (_key, _code, fact) => {
    expect(factValue(say, fact.name, fact)).toMatch(JAPANESE);
    expect(factName(say, fact.name)).toMatch(JAPANESE);
  });

  test.each([
    ...FINANCIAL_CODES.map((code) => ["financial_data", code]),
    ...MISTAKES.map((code) => ["mistake", code]),
    ...["external", "internal", "public", "none"].map((code) => ["recipients", code]),
    ...Object.keys(facts.ja.codes.event_type).map((code) => ["event_type", code]),
  ])("%s: %s", (name, code) => {
    expect(factValue(say, name, { answer: "yes", code })).not.toBe(code);
  });
});
