import type { Locale } from "@/lib/i18n/locale";
import { lawFacts } from "@/lib/i18n/messages/law-facts";
import { questionLaw } from "@/lib/i18n/messages/question-law";
import { questionWords } from "@/lib/i18n/messages/question-words";
import { textAt } from "@/lib/i18n/text-at";
import type { Askable } from "@/lib/law/case-facts";
import { lawFactOf } from "./law-questions";

/** What is written around a question; `line` names the text that goes with one of its answers. */
export type QuestionWords = {
  readonly question: string;
  readonly help?: string;
  readonly why: string;
  readonly answers?: Readonly<Record<string, string>>;
  readonly answerHelp?: Readonly<Record<string, string>>;
  readonly line?: string;
};

/** The words of the law for a fact that only a rule asks for. */
function wordsOfLaw(locale: Locale, fact: Askable): QuestionWords {
  const { names, questions, values } = lawFacts[locale];
  const why = questionLaw[locale].why;
  const question = textAt(questions, fact.split(".")) ?? textAt(names, fact.split(".")) ?? fact;
  const coded = new Map<string, Readonly<Record<string, string>>>(Object.entries(values)).get(fact);
  const { yes, no } = questionLaw[locale];
  return { question, why, answers: coded ?? { yes, no } };
}

/** The words of a question; a test holds that every one has some. `key` is that of `wordsKeyOf`. */
export function wordsOf(locale: Locale, key: string): QuestionWords {
  const fact = lawFactOf(key);
  if (fact) return wordsOfLaw(locale, fact);
  const all = questionWords[locale] as unknown as Readonly<Record<string, QuestionWords>>;
  const found = all[key];
  if (!found) throw new Error(`The question ${key} has no words`);
  return found;
}
