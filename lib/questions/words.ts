import type { Locale } from "@/lib/i18n/locale";
import { questionWords } from "@/lib/i18n/messages/question-words";

/** What is written around a question; `line` names the text that goes with one of its answers. */
export type QuestionWords = {
  readonly question: string;
  readonly help?: string;
  readonly why: string;
  readonly answers?: Readonly<Record<string, string>>;
  readonly answerHelp?: Readonly<Record<string, string>>;
  readonly line?: string;
};

/** The words of a question; a test holds that every one has some. `key` is that of `wordsKeyOf`. */
export function wordsOf(locale: Locale, key: string): QuestionWords {
  const all = questionWords[locale] as unknown as Readonly<Record<string, QuestionWords>>;
  const found = all[key];
  if (!found) throw new Error(`The question ${key} has no words`);
  return found;
}
