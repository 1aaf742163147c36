import { describe, expect, it } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";
import { VALUES } from "@/lib/law/case-facts";
import { CLOCK_IDS, clockEntry } from "@/lib/law/clock-entries";
import { DUTY_IDS } from "@/lib/law/duties";
import { INPUT_FACTS } from "@/lib/law/fact-inputs";
import { RULES } from "@/lib/law/registry";
import type { Rule } from "@/lib/law/rule";
import { ENTRY_IDS } from "@/lib/law/rule-groups";
import { clockWords } from "./clock-words";
import { dutyTitle } from "./duty-words";
import { factWords } from "./fact-words";
import { citesOf, ruleWords, usersOf } from "./rule-words";

const rules = Object.values<Rule>(RULES);

describe.each(["ja", "en"] as const)("the words of the rule base in %s", (locale) => {
  const words = ruleWords(locale);

  it("name and ask every entry, and say where it belongs", () => {
    for (const id of ENTRY_IDS) {
      expect(words.title(id), id).not.toBe("");
      expect(words.question(id), id).toMatch(locale === "ja" ? /か$/ : /\?$/);
      expect(words.kicker(id)).toContain(words.act(id));
      expect(citesOf(id).length, id).toBeGreaterThan(0);
    }
  });

  it("say every answer as a sentence with its numbers filled in", () => {
    for (const { id, answers } of rules)
      for (const { key } of Object.values(answers)) {
        const sentence = words.because({ rule: id, key });
        expect(sentence, `${id} ${key}`).not.toMatch(/[{}]|。$/);
        if (locale === "ja")
          expect(sentence, `${id} ${key}`).toMatch(/(ます|です|ません|ください|でした|した)$/);
      }
  });

  it("say what each version of a rule with several changed, and each amendment to come", () => {
    const t = translatorFor(locale, "rules") as unknown as (key: string) => string;
    for (const { id, versions, preview } of rules) {
      if (versions.length > 1)
        for (const { from } of versions) expect(t(`changed.${id}.${from}`), id).not.toBe("");
      if (preview) expect(t(`changed.${id}.preview`), id).not.toBe("");
    }
  });

  it("say every value of every fact, and every duty", () => {
    const facts = factWords(locale);
    for (const fact of INPUT_FACTS) {
      expect(facts.name(fact)).not.toBe("");
      expect(facts.question(fact)).not.toBe("");
    }
    for (const [fact, values] of Object.entries(VALUES))
      for (const code of values) expect(facts.code(fact as keyof typeof VALUES, code)).not.toBe("");
    for (const id of DUTY_IDS) expect(dutyTitle(locale, id)).not.toBe("");
  });

  it("say every worked example of a clock", () => {
    const clocks = clockWords(locale);
    for (const { clock } of CLOCK_IDS.flatMap((id) => [...clockEntry(id).examples]))
      expect(clocks.due(clock)).not.toBe("");
  });
});

describe("the words of single values", () => {
  it("say the threshold, and one above it, where nobody gave a number", () => {
    const { because } = ruleWords("ja");
    expect(because({ rule: "appi.category-4", key: "over" })).toBe("1,001人で、千人を超えます");
    expect(because({ rule: "appi.category-4", key: "not-over" })).toBe("最大でも1,000人で、千人を超えません");
    expect(because({ rule: "organs.category-4", key: "over" })).toBe("101人で、百人を超えます");
  });

  it("say numbers as what they count, and what is not known as such", () => {
    const { value } = factWords("ja");
    expect(value("principals.max", 1288)).toBe("1,288人");
    expect(value("contract.period_days", 5)).toBe("5日");
    expect(value("my_number", false)).toBe("いいえ");
    expect(value("event_type", "lost")).toBe("紛失");
    expect(value("role", undefined)).toBe("まだ分からない");
    expect(value("timeline", [{ at: new Date("2026-06-01T09:00:00+09:00"), principals: 800 }])).toBe(
      "2026/6/1(月) 9:00 800人",
    );
  });

  it("know which rules build on which", () => {
    expect(usersOf("appi.category-4")).toEqual(["appi.report"]);
    for (const { id, uses } of rules) for (const used of uses) expect(usersOf(used)).toContain(id);
  });
});
