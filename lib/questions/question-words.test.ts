import { describe, expect, it } from "vitest";
import { questionWords } from "@/lib/i18n/messages/question-words";
import { QUESTIONS } from "./catalogue";
import { lawFactOf } from "./law-questions";
import { wordsOf } from "./words";

describe.each(["ja", "en"] as const)("the words of the questions in %s", (locale) => {
  const words = questionWords[locale];

  it("exist for every question, and for no other", () => {
    const own = [...QUESTIONS.keys()].filter((key) => !lawFactOf(key));
    expect(Object.keys(words).sort()).toEqual([...own, "reachable_items"].sort());
  });

  it.each([...QUESTIONS.values()])("name every answer of $key", ({ key, ask }) => {
    const codes = "answers" in ask ? [...ask.answers].sort() : [];
    expect(Object.keys(wordsOf(locale, key).answers ?? {}).sort()).toEqual(codes);
    expect(wordsOf(locale, key).line === undefined).toBe(!(ask.kind === "choice" && ask.line));
  });
});

describe("a question", () => {
  it.each([...QUESTIONS.values()])("has a key that a row can hold: $key", ({ key, ask }) => {
    expect(key).toMatch(/^[a-z][a-z0-9_]{0,59}$/);
    if ("answers" in ask) for (const code of ask.answers) expect(code).toMatch(/^[a-z0-9_-]+$/);
  });

  it("offers at most four answers beside not knowing, unless it is the first, a kind of event, or ticks", () => {
    const long = [...QUESTIONS.values()].filter(({ ask }) => ask.kind === "choice" && ask.answers.length > 4);
    expect(long.map(({ key }) => key)).toEqual(["happened", "other_kind", "law_sector"]);
  });
});
